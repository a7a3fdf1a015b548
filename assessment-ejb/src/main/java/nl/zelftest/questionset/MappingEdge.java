package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A question of a version goes on, wholly or in part, in one of the next version. What happened to
 * a question (same, reworded, split, merged, new, dropped) follows from the edges at both its ends.
 */
@Entity
@Table(name = "mapping_edge")
public class MappingEdge {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "question_set_version_id")
  private QuestionSetVersion version;

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "old_question_id")
  private Question oldQuestion;

  // JPA writes the column through it; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "new_question_id")
  private Question newQuestion;

  // JPA writes the column; nothing reads it back.
  @SuppressWarnings("UnusedVariable")
  @Column(name = "same_meaning")
  private boolean sameMeaning;

  protected MappingEdge() {}

  public MappingEdge(
      QuestionSetVersion version, Question oldQuestion, Question newQuestion, boolean sameMeaning) {
    this.version = version;
    this.oldQuestion = oldQuestion;
    this.newQuestion = newQuestion;
    this.sameMeaning = sameMeaning;
  }
}
