package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zelftest.shared.NullableUuidConverter;

/** Something that an organisation will do about a question, by a day (afspraak). */
@Entity
@Table(name = "action")
class Action {

  /** How long the description can be, in characters. */
  static final int LONGEST = 1000;

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "dialogue_id")
  private UUID dialogueId;

  @Column(name = "question_code")
  private String questionCode;

  @Column(name = "what")
  private String what;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ActionState state;

  @Column(name = "made_by")
  private UUID madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "version")
  private int version;

  protected Action() {}

  Action(UUID dialogueId, String questionCode, UUID madeBy, Instant madeAt) {
    this.dialogueId = dialogueId;
    this.questionCode = questionCode;
    this.state = ActionState.OPEN;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  /**
   * Says what is agreed.
   *
   * @param account who of the organisation does it; null where the organisation decides
   */
  void say(String description, UUID organisation, UUID account, LocalDate day) {
    what = description;
    organisationId = organisation;
    accountId = account;
    if (!day.equals(dueOn)) {
      remindedAt = null;
    }
    dueOn = day;
    version++;
  }

  void become(ActionState other) {
    state = other;
    version++;
  }

  /** Those who do it were told that the day has passed. */
  void reminded(Instant moment) {
    remindedAt = moment;
  }

  boolean isReminded() {
    return remindedAt != null;
  }

  UUID getId() {
    return id;
  }

  UUID getDialogueId() {
    return dialogueId;
  }

  String getQuestionCode() {
    return questionCode;
  }

  String getWhat() {
    return what;
  }

  UUID getOrganisationId() {
    return organisationId;
  }

  UUID getAccountId() {
    return accountId;
  }

  LocalDate getDueOn() {
    return dueOn;
  }

  ActionState getState() {
    return state;
  }

  int getVersion() {
    return version;
  }
}
