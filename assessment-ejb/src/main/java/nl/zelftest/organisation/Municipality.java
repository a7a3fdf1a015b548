package nl.zelftest.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

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

  /** A municipality that begins on a day, with the inhabitants of those that go into it. */
  Municipality(
      String code,
      String name,
      String provinceCode,
      LocalDate validFrom,
      Collection<Municipality> predecessors) {
    this.code = code;
    this.name = name;
    this.cbsName = name;
    this.provinceCode = provinceCode;
    this.validFrom = validFrom;
    Set<Integer> years = new HashSet<>();
    predecessors.forEach(one -> years.add(one.populationYear));
    if (years.size() == 1 && !years.contains(null)) {
      this.populationYear = years.iterator().next();
      this.population = predecessors.stream().mapToInt(one -> one.population).sum();
    }
  }

  /**
   * Ends on a day, which no longer counts.
   *
   * @throws IllegalStateException when it does not exist on the day before
   */
  void end(LocalDate day) {
    if (!existsOn(day.minusDays(1))) {
      throw new IllegalStateException(code + " ended before " + day);
    }
    validTo = day;
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

  /** The first day on which it exists; null where that is not known. */
  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** The first day on which it no longer exists; null while no such day is known. */
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
