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

  @Column(name = "taking_part", updatable = false)
  private int takingPart;

  @Column(name = "submitted", updatable = false)
  private int submitted;

  @Column(name = "both_sides", updatable = false)
  private int bothSides;

  @Column(name = "conversations", updatable = false)
  private Integer conversations;

  @Column(name = "agreements", updatable = false)
  private Integer agreements;

  protected ParticipationRow() {}

  ParticipationRow(UUID editionId, GroupKey group, Participation counted) {
    this.editionId = editionId;
    this.groupKind = group.kind();
    this.groupCode = group.code();
    this.municipalities = counted.municipalities();
    this.takingPart = counted.takingPart();
    this.submitted = counted.submitted();
    this.bothSides = counted.bothSides();
    this.conversations = counted.conversations();
    this.agreements = counted.agreements();
  }

  GroupKey group() {
    return new GroupKey(groupKind, groupCode);
  }

  Participation participation(FigureGroup group) {
    return new Participation(
        group, municipalities, takingPart, submitted, bothSides, conversations, agreements);
  }
}
