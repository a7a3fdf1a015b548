package nl.zelftest.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An area with a CBS code (gemeentecode), which holds from one date to another. */
@Entity
@Table(name = "municipality")
public class Municipality {

  @Id
  @Column(name = "code")
  private String code;

  @Column(name = "name")
  private String name;

  @Column(name = "cbs_name")
  private String cbsName;

  @Column(name = "province_code")
  private String provinceCode;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  @Column(name = "population")
  private Integer population;

  @Column(name = "population_year")
  private Integer populationYear;

  protected Municipality() {}

  Municipality(MunicipalityRow row) {
    this.code = row.code();
    this.name = row.name();
    this.cbsName = row.cbsName();
    this.provinceCode = row.provinceCode();
    this.validFrom = row.validFrom();
    this.validTo = row.validTo();
    this.population = row.population();
    this.populationYear = row.populationYear();
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  /** The name that no other municipality has: two are called Bergen. */
  public String getCbsName() {
    return cbsName;
  }

  public String getProvinceCode() {
    return provinceCode;
  }

  /** Number of inhabitants in {@link #getPopulationYear()}; empty for a former municipality. */
  public Integer getPopulation() {
    return population;
  }

  public Integer getPopulationYear() {
    return populationYear;
  }

  /** The first day on which it exists; empty: always. */
  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** The first day on which it no longer exists; empty while it does. */
  public LocalDate getValidTo() {
    return validTo;
  }

  /**
   * Whether the municipality exists on a day; the day on which it is abolished no longer counts.
   */
  public boolean existsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || day.isBefore(validTo));
  }
}
