package nl.zelftest.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.assessment.Reveal;

/** The conversation of one municipality's organisations about one revealed round. */
@Entity
@Table(name = "dialogue")
class Dialogue {

  @Id
  @Column(name = "id")
  private UUID id;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "id", insertable = false, updatable = false)
  private Reveal reveal;

  @Column(name = "question_set_version_id")
  private UUID versionId;

  @Column(name = "agenda")
  private String agenda;

  @Column(name = "version")
  private int version;

  protected Dialogue() {}

  /** Begins with a reveal, on the questions of one version. */
  Dialogue(Reveal reveal, UUID versionId) {
    this.id = reveal.getId();
    this.reveal = reveal;
    this.versionId = versionId;
  }

  UUID getId() {
    return id;
  }

  Reveal getReveal() {
    return reveal;
  }

  UUID getVersionId() {
    return versionId;
  }

  /** What is to be talked about; empty until somebody made an agenda. */
  Optional<Agenda> getAgenda() {
    return Optional.ofNullable(agenda).map(Agenda::read);
  }

  void setTo(Agenda changed) {
    agenda = changed.write();
  }

  /** Something of the conversation changed; whoever changes it holds the row. */
  void changed() {
    version++;
  }

  int getVersion() {
    return version;
  }
}
