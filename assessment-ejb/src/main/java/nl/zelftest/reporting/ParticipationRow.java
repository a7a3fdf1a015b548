package nl.zelftest.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many of a group took part, at the moment of an edition. */
@Entity
@Table(name = "figure_participation")
class ParticipationRow {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "edition_id", updatable = false)
  private UUID editionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "group_kind", updatable = false)
  private GroupKind groupKind;

  @Column(name = "group_code", updatable = false)
  private String groupCode;

  @Column(name = "municipalities", updatable = false)
  private int municipalities;

  @Column(name = "taking_part")
  private int takingPart;

  @Column(name = "submitted")
  private int submitted;

  @Column(name = "both_sides")
  private int bothSides;

  @Column(name = "conversations")
  private Integer conversations;

  @Column(name = "agreements")
  private Integer agreements;

  protected ParticipationRow() {}

  ParticipationRow(UUID editionId, GroupKey group, Participation counted) {
    this.editionId = editionId;
    this.groupKind = group.kind();
    this.groupCode = group.code();
    this.municipalities = counted.municipalities();
    take(counted);
  }

  private void take(Participation counted) {
    takingPart = counted.takingPart();
    submitted = counted.submitted();
    bothSides = counted.bothSides();
    conversations = counted.conversations();
    agreements = counted.agreements();
  }

  /**
   * Takes what a full count says, and tells whether that was something else. How many
   * municipalities the group had stays: the register may have been put right since.
   */
  boolean correct(Participation counted) {
    Participation before = participation(null);
    take(counted);
    return !before.equals(participation(null));
  }

  /** Whether it tells what was concluded and agreed. */
  boolean isTold() {
    return conversations != null;
  }

  GroupKey group() {
    return new GroupKey(groupKind, groupCode);
  }

  Participation participation(FigureGroup group) {
    return new Participation(
        group, municipalities, takingPart, submitted, bothSides, conversations, agreements);
  }
}
