package nl.zelftest.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An old municipality goes on, wholly or in part, in a new one from a date (herindeling). */
@Entity
@Table(name = "succession")
public class Succession {

  /** How the old municipality goes on. */
  public enum Kind {
    /** Into a new code, with others. */
    MERGER,
    /** Into a code that existed and goes on. */
    ABSORPTION,
    /** Its territory is divided over several. */
    SPLIT,
    /** Only the name, and so the code, changes. */
    RENAME
  }

  /** How certain it is. */
  public enum Status {
    VERIFIED,
    UNVERIFIED,
    /** Does nothing until a national administrator confirms it. */
    PLANNED
  }

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "effective_date")
  private LocalDate effectiveDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Kind kind;

  @Column(name = "old_code")
  private String oldCode;

  @Column(name = "new_code")
  private String newCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private Status status;

  protected Succession() {}

  public Succession(
      LocalDate effectiveDate, Kind kind, String oldCode, String newCode, Status status) {
    this.effectiveDate = effectiveDate;
    this.kind = kind;
    this.oldCode = oldCode;
    this.newCode = newCode;
    this.status = status;
  }

  /** It has happened as it was planned. */
  void verify() {
    status = Status.VERIFIED;
  }

  public UUID getId() {
    return id;
  }

  /** The first day on which the new municipality answers for it. */
  public LocalDate getEffectiveDate() {
    return effectiveDate;
  }

  public Kind getKind() {
    return kind;
  }

  public String getOldCode() {
    return oldCode;
  }

  public String getNewCode() {
    return newCode;
  }

  public Status getStatus() {
    return status;
  }
}
