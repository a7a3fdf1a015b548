package nl.zelftest.redivision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.shared.NullableUuidConverter;

/**
 * A change of municipalities (herindeling) that somebody planned: it does nothing until it is
 * confirmed, and then nothing until its day.
 */
@Entity
@Table(name = "redivision")
public class Redivision {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "effective_date")
  private LocalDate effectiveDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private Kind kind;

  @Column(name = "old_codes")
  private String oldCodes;

  @Column(name = "new_codes")
  private String newCodes;

  @Column(name = "new_name")
  private String newName;

  @Column(name = "new_province_code")
  private String newProvince;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private RedivisionState state;

  @Column(name = "planned_by")
  private UUID plannedBy;

  @Column(name = "planned_at")
  private Instant plannedAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "confirmed_by")
  private UUID confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "applied_at")
  private Instant appliedAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "withdrawn_by")
  private UUID withdrawnBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Version
  @Column(name = "version")
  private int version;

  protected Redivision() {}

  Redivision(RedivisionTerms terms, UUID plannedBy, Instant plannedAt) {
    this.effectiveDate = terms.effectiveDate();
    this.kind = terms.kind();
    this.oldCodes = String.join(" ", terms.oldCodes());
    this.newCodes = String.join(" ", terms.newCodes());
    this.newName = terms.newName();
    this.newProvince = terms.newProvince();
    this.state = RedivisionState.PLANNED;
    this.plannedBy = plannedBy;
    this.plannedAt = plannedAt;
  }

  RedivisionTerms terms() {
    return new RedivisionTerms(
        effectiveDate,
        kind,
        List.of(oldCodes.split(" ", -1)),
        List.of(newCodes.split(" ", -1)),
        newName,
        newProvince);
  }

  /** From now on the portal applies it when its day comes; a second time changes nothing. */
  boolean confirm(UUID accountId, Instant moment) {
    if (state != RedivisionState.PLANNED) {
      return false;
    }
    state = RedivisionState.CONFIRMED;
    confirmedBy = accountId;
    confirmedAt = moment;
    return true;
  }

  /** Whether it can be withdrawn: until it is applied, and a confirmed one until its day. */
  boolean canBeWithdrawn(LocalDate today) {
    return state == RedivisionState.PLANNED
        || (state == RedivisionState.CONFIRMED && today.isBefore(effectiveDate));
  }

  /** Takes it back; nothing changes when that cannot be any more. */
  boolean withdraw(UUID accountId, Instant moment, LocalDate today) {
    if (!canBeWithdrawn(today)) {
      return false;
    }
    state = RedivisionState.WITHDRAWN;
    withdrawnBy = accountId;
    withdrawnAt = moment;
    return true;
  }

  /** Whether the portal has to apply it. */
  boolean isDue(LocalDate today) {
    return state == RedivisionState.CONFIRMED && !today.isBefore(effectiveDate);
  }

  /**
   * It has been applied.
   *
   * @throws IllegalStateException when it was not due
   */
  void applied(Instant moment, LocalDate today) {
    if (!isDue(today)) {
      throw new IllegalStateException("Redivision " + id + " is not due");
    }
    state = RedivisionState.APPLIED;
    appliedAt = moment;
  }

  UUID getId() {
    return id;
  }

  RedivisionState getState() {
    return state;
  }

  LocalDate getEffectiveDate() {
    return effectiveDate;
  }
}
