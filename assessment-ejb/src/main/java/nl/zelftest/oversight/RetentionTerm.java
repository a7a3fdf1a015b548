package nl.zelftest.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** For how long what is kept, where administrators said something else than the standard. */
@Entity
@Table(name = "retention_term")
class RetentionTerm {

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private RetentionKind kind;

  @Column(name = "days")
  private int days;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected RetentionTerm() {}

  RetentionTerm(RetentionKind kind) {
    this.kind = kind;
    this.days = kind.standard();
  }

  /** Keeps for another number of days from now on. */
  void keepFor(int newDays, Instant moment) {
    days = newDays;
    changedAt = moment;
  }

  RetentionKind getKind() {
    return kind;
  }

  int getDays() {
    return days;
  }
}
