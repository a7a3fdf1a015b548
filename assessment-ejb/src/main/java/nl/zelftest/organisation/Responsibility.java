package nl.zelftest.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** For which municipality an organisation answers, from when until when. */
@Embeddable
public class Responsibility {

  @Column(name = "municipality_code")
  private String municipalityCode;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected Responsibility() {}

  Responsibility(String municipalityCode, LocalDate validFrom) {
    this.municipalityCode = municipalityCode;
    this.validFrom = validFrom;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Responsibility that
        && Objects.equals(municipalityCode, that.municipalityCode)
        && Objects.equals(validFrom, that.validFrom);
  }

  @Override
  public int hashCode() {
    return Objects.hash(municipalityCode, validFrom);
  }
}
