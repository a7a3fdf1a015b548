package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an organisation on the other side thinks of publishing. */
@Entity
@Table(name = "publication_reaction")
class PublicationReaction {

  /** How long it can be, in characters. */
  static final int LONGEST = 2000;

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "publication_id")
  private UUID publicationId;

  @Column(name = "organisation_id")
  private UUID organisationId;

  @Column(name = "text")
  private String text;

  @Column(name = "shown")
  private boolean shown;

  @Column(name = "reacted_at")
  private Instant reactedAt;

  @Column(name = "reacted_by")
  private UUID reactedBy;

  protected PublicationReaction() {}

  PublicationReaction(UUID publicationId, UUID organisationId) {
    this.publicationId = publicationId;
    this.organisationId = organisationId;
  }

  /**
   * Says what the organisation thinks, or something else than before.
   *
   * @param inPublic whether it may stand beside the result
   */
  void say(String words, boolean inPublic, UUID account, Instant moment) {
    text = words;
    shown = inPublic;
    reactedBy = account;
    reactedAt = moment;
  }
}
