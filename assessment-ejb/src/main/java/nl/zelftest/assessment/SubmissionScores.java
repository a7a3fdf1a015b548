package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.assessment.SubmissionSnapshot.QuestionPart;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;

/** Keeps the scores of submissions beside them. Needs a transaction. */
@ApplicationScoped
public class SubmissionScores {

  private static final int CHUNK = 100;

  @PersistenceContext private EntityManager entities;

  /** Writes what a submission scores, in the transaction that submits it. */
  void write(Submission submission) {
    of(submission).forEach(entities::persist);
  }

  /** Writes the scores of submissions that have none: those made before scores were kept. */
  public void complete() {
    entities
        .createQuery(
            """
            select s from Submission s
            where not exists (select p from SubmissionScore p where p.submissionId = s.id)
            """,
            Submission.class)
        .getResultList()
        .forEach(this::write);
    entities.flush();
  }

  /**
   * Writes the scores of all submissions anew, where they are not what the submissions say.
   *
   * @return how many submissions had other scores
   */
  public int rebuild() {
    List<UUID> ids =
        entities
            .createQuery("select s.id from Submission s order by s.id", UUID.class)
            .getResultList();
    int wrong = 0;
    for (int start = 0; start < ids.size(); start += CHUNK) {
      for (UUID id : ids.subList(start, Math.min(ids.size(), start + CHUNK))) {
        wrong += rebuild(entities.find(Submission.class, id)) ? 1 : 0;
      }
      entities.flush();
      entities.clear();
    }
    return wrong;
  }

  private boolean rebuild(Submission submission) {
    Map<SubmissionScore.Key, SubmissionScore> kept =
        entities
            .createQuery(
                "select p from SubmissionScore p where p.submissionId = :submission",
                SubmissionScore.class)
            .setParameter("submission", submission.getId())
            .getResultStream()
            .collect(Collectors.toMap(SubmissionScore::key, score -> score));
    boolean wrong = false;
    for (SubmissionScore right : of(submission)) {
      SubmissionScore score = kept.remove(right.key());
      if (score == null) {
        entities.persist(right);
        wrong = true;
      } else {
        wrong |= score.becomes(right);
      }
    }
    kept.values().forEach(entities::remove);
    return wrong || !kept.isEmpty();
  }

  /** What a submission scores. */
  static List<SubmissionScore> of(Submission submission) {
    SubmissionSnapshot snapshot = submission.snapshot();
    Scores scores = snapshot.scores();
    UUID id = submission.getId();
    List<SubmissionScore> rows = new ArrayList<>();
    scores
        .totals()
        .forEach(
            (obligation, score) ->
                rows.add(
                    new SubmissionScore(
                        id,
                        SubmissionScore.TOTAL,
                        SubmissionScore.TOTAL,
                        null,
                        obligation,
                        score)));
    for (ThemePart theme : snapshot.themes()) {
      scores
          .themes()
          .getOrDefault(theme.code(), Map.of())
          .forEach(
              (obligation, score) ->
                  rows.add(
                      new SubmissionScore(id, "THEME", theme.code(), null, obligation, score)));
      for (QuestionPart question : theme.questions()) {
        rows.add(
            new SubmissionScore(
                id,
                "QUESTION",
                question.code(),
                theme.code(),
                question.obligation(),
                scores.question(question.code())));
      }
    }
    return rows;
  }
}
