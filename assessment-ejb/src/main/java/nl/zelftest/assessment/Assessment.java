package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.round.Round;

/**
 * One organisation's self-test about one municipality in one round, on a question-set version of
 * its own.
 */
@Entity
@Table(name = "assessment")
@NamedQuery(
    name = Assessment.HELD,
    query = "select a from Assessment a where a.id = :id",
    hints = @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock"))
@NamedQuery(
    name = Assessment.HELD_WITH_ANSWER,
    query =
        """
        select s, a, l.url,
          (select count(r) from Round r
            where r = s.round and r.opensAt <= :moment and r.closesAt > :moment)
        from Assessment s
          left join Answer a on a.assessmentId = s.id and a.questionId = :question
          left join a.links l
        where s.id = :id
        """,
    hints = @QueryHint(name = "eclipselink.pessimistic-lock", value = "Lock"))
public class Assessment {

  /**
   * The query that finds one and holds it. The lock is a hint, with which EclipseLink prepares the
   * query once: as the query's lock mode, or in {@code find}, it does so at each call.
   */
  static final String HELD = "Assessment.held";

  /**
   * The same with the answer to one question, an address for each of its links, and whether the
   * round is open at a moment. The round is counted, not joined: a joined row would be locked too,
   * and all savers of the country would wait for each other.
   */
  static final String HELD_WITH_ANSWER = "Assessment.heldWithAnswer";

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "round_id")
  private Round round;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "municipality_code")
  private String municipalityCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "side")
  private OrganisationKind side;

  @Column(name = "municipality_side")
  private String municipalitySide;

  @Column(name = "question_set_version_id")
  private UUID versionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private AssessmentState state;

  @Column(name = "reopened")
  private boolean reopened;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "started_by")
  private UUID startedBy;

  @Version
  @Column(name = "version")
  private int version;

  protected Assessment() {}

  /** Starts a test on the round's default version. */
  Assessment(
      Round round,
      UUID organisationId,
      OrganisationKind side,
      String municipalityCode,
      Instant startedAt,
      UUID startedBy) {
    this.round = round;
    this.organisationId = organisationId;
    this.side = side;
    this.municipalityCode = municipalityCode;
    this.municipalitySide = side == OrganisationKind.MUNICIPALITY ? municipalityCode : null;
    this.versionId = round.getDefaultVersion().getId();
    this.state = AssessmentState.OPEN;
    this.startedAt = startedAt;
    this.startedBy = startedBy;
  }

  /**
   * Ensures that answers can be given now.
   *
   * @throws AssessmentClosedException when it was submitted, or the round is not open
   */
  void requireOpen(Instant moment) {
    requireOpen(() -> round.isOpen(moment));
  }

  /**
   * Ensures the same, where the round was asked already.
   *
   * @throws AssessmentClosedException when it was submitted, or the round is not open
   */
  void requireOpen(BooleanSupplier roundOpen) {
    if (!isOpen(roundOpen)) {
      throw new AssessmentClosedException(isSubmitted());
    }
  }

  /** Whether answers can be given at a moment. */
  boolean isOpen(Instant moment) {
    return isOpen(() -> round.isOpen(moment));
  }

  /** One that was opened again outlives its round. */
  private boolean isOpen(BooleanSupplier roundOpen) {
    return state == AssessmentState.OPEN && (reopened || roundOpen.getAsBoolean());
  }

  /**
   * From now on answers no longer change.
   *
   * @throws AssessmentClosedException when it was submitted before, or the round is not open
   */
  void submit(Instant moment) {
    requireOpen(moment);
    state = AssessmentState.SUBMITTED;
    reopened = false;
  }

  /**
   * Opens it again after a submission, until the next one; does nothing where it is open.
   *
   * @return whether it was closed until now
   */
  boolean reopen() {
    boolean closed = isSubmitted();
    if (closed) {
      state = AssessmentState.OPEN;
      reopened = true;
    }
    return closed;
  }

  /**
   * Goes on with another version of the questions.
   *
   * @throws AssessmentClosedException when it was submitted, or the round is not open
   */
  void moveTo(UUID otherVersionId, Instant moment) {
    requireOpen(moment);
    versionId = otherVersionId;
  }

  public UUID getId() {
    return id;
  }

  Round getRound() {
    return round;
  }

  UUID getOrganisationId() {
    return organisationId;
  }

  OrganisationKind getSide() {
    return side;
  }

  String getMunicipalityCode() {
    return municipalityCode;
  }

  UUID getVersionId() {
    return versionId;
  }

  boolean isSubmitted() {
    return state == AssessmentState.SUBMITTED;
  }
}
