package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.zelftest.account.Hat;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.NullableUuidConverter;

/**
 * What both sides make of a question: written by one and agreed by the other. It stands beside the
 * answers and changes none.
 */
@Entity
@Table(name = "conclusion")
class Conclusion {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "dialogue_id")
  private UUID dialogueId;

  @Column(name = "question_code")
  private String questionCode;

  @Column(name = "text")
  private String text;

  @Enumerated(EnumType.STRING)
  @Column(name = "side")
  private OrganisationKind side;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "written_by")
  private UUID writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "agreed_organisation_id")
  private UUID agreedOrganisationId;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "agreed_by")
  private UUID agreedBy;

  @Column(name = "agreed_at")
  private Instant agreedAt;

  @Column(name = "version")
  private int version;

  protected Conclusion() {}

  Conclusion(UUID dialogueId, String questionCode) {
    this.dialogueId = dialogueId;
    this.questionCode = questionCode;
  }

  /** Another text; whatever was agreed holds no longer. */
  void write(String words, Hat author, UUID account, Instant moment) {
    text = words;
    side = author.kind();
    organisationId = author.organisationId();
    writtenBy = account;
    writtenAt = moment;
    agreedOrganisationId = null;
    agreedBy = null;
    agreedAt = null;
    version++;
  }

  /**
   * The other side agrees with what it read.
   *
   * @return whether it can: the side that wrote does not agree with itself, and nobody twice
   */
  boolean agree(Hat reader, UUID account, Instant moment) {
    if (reader.kind() == side || agreedAt != null) {
      return false;
    }
    agreedOrganisationId = reader.organisationId();
    agreedBy = account;
    agreedAt = moment;
    version++;
    return true;
  }

  String getQuestionCode() {
    return questionCode;
  }

  String getText() {
    return text;
  }

  OrganisationKind getSide() {
    return side;
  }

  UUID getOrganisationId() {
    return organisationId;
  }

  UUID getWrittenBy() {
    return writtenBy;
  }

  Instant getWrittenAt() {
    return writtenAt;
  }

  UUID getAgreedOrganisationId() {
    return agreedOrganisationId;
  }

  Instant getAgreedAt() {
    return agreedAt;
  }

  int getVersion() {
    return version;
  }
}
