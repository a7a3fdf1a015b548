package nl.zelftest.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A conversation as it counts from an edition on, until a later one of the municipality does. */
@Entity
@Table(name = "figure_conversation")
class ConversationSource {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "edition_id", updatable = false)
  private FigureEdition edition;

  @Column(name = "municipality_code", updatable = false)
  private String municipalityCode;

  @Column(name = "province_code", updatable = false)
  private String provinceCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "size_class", updatable = false)
  private SizeClass sizeClass;

  @Column(name = "concluded", updatable = false)
  private boolean concluded;

  @Column(name = "agreements", updatable = false)
  private int agreements;

  protected ConversationSource() {}

  ConversationSource(FigureEdition edition, Conversation conversation) {
    this.edition = edition;
    this.municipalityCode = conversation.municipalityCode();
    this.provinceCode = conversation.region().provinceCode();
    this.sizeClass = conversation.region().sizeClass();
    this.concluded = conversation.concluded();
    this.agreements = conversation.agreements();
  }

  Conversation conversation() {
    return new Conversation(
        municipalityCode,
        new Region(provinceCode, sizeClass),
        edition.getSequence(),
        concluded,
        agreements);
  }
}
