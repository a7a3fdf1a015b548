package nl.zelftest.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.assessment.MigrationPlan.AnsweredQuestion;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMappings;
import nl.zelftest.round.Round;

/**
 * Moves tests between versions of the questions, and tells where they can go and came from. Needs a
 * transaction; who changes something holds the assessment.
 */
@ApplicationScoped
class AssessmentMoves {

  @PersistenceContext private EntityManager entities;

  @Inject private AssessmentFiles files;

  @Inject private VersionContents versions;

  @Inject private VersionMappings mappings;

  @Inject private AuditTrail audit;

  /** The later version that the test's round has by now; empty when the test is on it. */
  Optional<VersionContent> ahead(Assessment assessment) {
    Round round = assessment.getRound();
    UUID target = round.getDefaultVersionId();
    if (target.equals(assessment.getVersionId())
        || !round.getDefaultVersion().isPublished()
        || !mappings.follows(target, assessment.getVersionId())) {
      return Optional.empty();
    }
    return Optional.of(versions.of(target));
  }

  /** The version to which the test can step back, as long as there is a choice. */
  Optional<VersionContent> behind(Assessment assessment, Instant now) {
    if (assessment.isSubmitted() || assessment.getRound().isMoveDue(now)) {
      return Optional.empty();
    }
    List<AssessmentMove> way = way(assessment);
    return way.isEmpty()
        ? Optional.empty()
        : Optional.of(versions.of(way.get(way.size() - 1).getFromVersionId()));
  }

  /** Where an open test can go from here, forward only. */
  VersionChoice choiceAhead(Assessment assessment) {
    return choice(assessment, Optional.empty());
  }

  /** Where a test can go from here. */
  VersionChoice choice(Assessment assessment, Instant now) {
    return choice(assessment, behind(assessment, now));
  }

  private VersionChoice choice(Assessment assessment, Optional<VersionContent> behind) {
    LocalDate moveOn = assessment.getRound().getMoveOn();
    return new VersionChoice(
        files.version(assessment).label(),
        assessment.isSubmitted() ? null : ahead(assessment).map(VersionContent::label).orElse(null),
        behind.map(VersionContent::label).orElse(null),
        moveOn == null ? null : moveOn.minusDays(1));
  }

  /** What would become of the test's answers on a later version. */
  MigrationPlan plan(Assessment assessment, VersionContent later, Collection<GivenAnswer> answers) {
    VersionMapping mapping = mappings.between(assessment.getVersionId(), later.id());
    return MigrationPlan.of(files.version(assessment), later, mapping, answers);
  }

  /**
   * Lets the test go on with the later version that its round has; does nothing when it is on it.
   *
   * @param account who moves it; null for the portal itself
   * @throws AssessmentClosedException when it was submitted, or the round is not open
   */
  void forward(Assessment assessment, UUID account, Instant now) {
    Optional<VersionContent> later = ahead(assessment);
    if (later.isEmpty()) {
      return;
    }
    List<Answer> answers = files.answers(assessment);
    List<GivenAnswer> given = answers.stream().map(Answer::given).toList();
    Map<UUID, Answer> byQuestion =
        answers.stream().collect(Collectors.toMap(Answer::getQuestionId, Function.identity()));
    plan(assessment, later.get(), given)
        .copies(given)
        .forEach(
            (question, copy) -> {
              Answer answer = byQuestion.get(question.id());
              if (answer == null) {
                answer = new Answer(assessment.getId(), question.id());
                entities.persist(answer);
              }
              answer.carry(copy, question.kind());
            });
    go(assessment, later.get(), "VERSION_MOVED", account, now);
  }

  /**
   * Lets the test go back to the version that it came from; what was answered meanwhile is kept for
   * when it goes forward again. Does nothing when it cannot go back.
   *
   * @throws AssessmentClosedException when the round is not open
   */
  void back(Assessment assessment, UUID account, Instant now) {
    behind(assessment, now)
        .ifPresent(earlier -> go(assessment, earlier, "VERSION_MOVED_BACK", account, now));
  }

  private void go(
      Assessment assessment, VersionContent to, String action, UUID account, Instant now) {
    String labels = files.version(assessment).label() + " > " + to.label();
    entities.persist(new AssessmentMove(assessment, to.id(), now, account));
    assessment.moveTo(to.id(), now);
    if (account == null) {
      audit
          .of(assessment.getOrganisationId())
          .recordSystem(action, "Assessment", assessment.getId(), labels);
    } else {
      audit
          .of(assessment.getOrganisationId())
          .record(account, action, "Assessment", assessment.getId(), labels);
    }
  }

  /**
   * Answers to questions that were dropped on the way to the test's version, and what people gave
   * on versions between that the test went past in the end.
   */
  List<AnsweredQuestion> kept(Assessment assessment, AnswerSheet sheet) {
    List<AnsweredQuestion> kept = new ArrayList<>();
    List<AssessmentMove> way = way(assessment);
    for (AssessmentMove step : way) {
      VersionMapping mapping = mappings.between(step.getFromVersionId(), step.getToVersionId());
      versions
          .of(step.getFromVersionId())
          .questions()
          .filter(question -> mapping.isDropped(question.code()))
          .map(question -> new AnsweredQuestion(question, sheet.answer(question)))
          .filter(row -> row.answer().version() > 0)
          .forEach(kept::add);
    }
    passed(assessment, way)
        .map(versions::of)
        .flatMap(VersionContent::questions)
        .map(question -> new AnsweredQuestion(question, sheet.answer(question)))
        .filter(row -> row.answer().version() > 0 && !row.answer().carried())
        .forEach(kept::add);
    return kept;
  }

  /** Versions that the test was on, that its version follows, and that are not on its way. */
  private Stream<UUID> passed(Assessment assessment, List<AssessmentMove> way) {
    Set<UUID> onTheWay =
        way.stream().map(AssessmentMove::getFromVersionId).collect(Collectors.toSet());
    return moves(assessment).stream()
        .map(AssessmentMove::getToVersionId)
        .distinct()
        .filter(version -> !version.equals(assessment.getVersionId()))
        .filter(version -> !onTheWay.contains(version))
        .filter(version -> mappings.follows(assessment.getVersionId(), version));
  }

  /** For each question of the test's version, the questions that went on in it on the way here. */
  Map<UUID, List<UUID>> earlierQuestions(Assessment assessment) {
    Map<UUID, List<UUID>> earlier = new HashMap<>();
    VersionContent current = files.version(assessment);
    for (AssessmentMove step : way(assessment)) {
      VersionMapping mapping = mappings.between(step.getFromVersionId(), current.id());
      Map<String, UUID> ids =
          versions
              .of(step.getFromVersionId())
              .questions()
              .collect(Collectors.toMap(QuestionContent::code, QuestionContent::id));
      current
          .questions()
          .forEach(
              question ->
                  mapping
                      .into(question.code())
                      .forEach(
                          edge ->
                              earlier
                                  .computeIfAbsent(question.id(), id -> new ArrayList<>())
                                  .add(ids.get(edge.from()))));
    }
    return earlier;
  }

  /** Whether a version that the test was on asks a question. */
  boolean wasAsked(Assessment assessment, UUID questionId) {
    return moves(assessment).stream()
        .flatMap(move -> Stream.of(move.getFromVersionId(), move.getToVersionId()))
        .distinct()
        .anyMatch(version -> versions.of(version).question(questionId).isPresent());
  }

  /**
   * The steps forward by which the test came to its version; steps that were taken back are not.
   */
  private List<AssessmentMove> way(Assessment assessment) {
    ArrayDeque<AssessmentMove> way = new ArrayDeque<>();
    UUID reached = assessment.getVersionId();
    for (AssessmentMove move : moves(assessment)) {
      if (move.getToVersionId().equals(reached)
          && mappings.follows(reached, move.getFromVersionId())) {
        way.addFirst(move);
        reached = move.getFromVersionId();
      }
    }
    return List.copyOf(way);
  }

  /** All moves of a test, the newest first. */
  private List<AssessmentMove> moves(Assessment assessment) {
    return entities
        .createQuery(
            """
            select m from AssessmentMove m
            where m.assessmentId = :assessment order by m.movedAt desc
            """,
            AssessmentMove.class)
        .setParameter("assessment", assessment.getId())
        .getResultList();
  }
}
