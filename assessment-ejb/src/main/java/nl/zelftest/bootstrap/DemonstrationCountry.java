package nl.zelftest.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.zelftest.assessment.AnswerInput;
import nl.zelftest.assessment.PastAssessments;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.QuestionKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.round.Round;

/**
 * Gives the demonstration a country: municipalities besides those of its file, without people, with
 * made-up answers in the rounds that are over. The same ones each time.
 */
@ApplicationScoped
class DemonstrationCountry {

  private static final int EVERY = 5;
  private static final int MOST = 60;

  @PersistenceContext private EntityManager entities;

  @Inject private VersionContents versions;

  @Inject private PastAssessments assessments;

  /**
   * Fills rounds that are over. Needs a transaction.
   *
   * @param account that all is said to be submitted by
   */
  void write(Collection<Round> rounds, Collection<String> taken, UUID account, LocalDate from) {
    List<Municipality> municipalities =
        entities
            .createQuery(
                "select m from Municipality m where m.validTo is null and m.code not in :taken"
                    + " and (m.validFrom is null or m.validFrom < :from) order by m.code",
                Municipality.class)
            .setParameter("taken", taken)
            .setParameter("from", from)
            .getResultList();
    for (int i = 0; i < MOST; i++) {
      Municipality municipality = municipalities.get(i * EVERY);
      Organisation own = Organisation.municipality("Gemeente " + municipality.getCbsName(), from);
      write(own, municipality.getCode(), rounds, account, from, i);
      if (i % 2 == 0) {
        Organisation council =
            Organisation.council(
                CouncilKind.ADVISORY_COUNCIL, "Adviesraad " + municipality.getCbsName(), from);
        write(council, municipality.getCode(), rounds, account, from, MOST + i);
      }
    }
  }

  private void write(
      Organisation organisation,
      String code,
      Collection<Round> rounds,
      UUID account,
      LocalDate from,
      int seed) {
    organisation.answerFor(code, from);
    entities.persist(organisation);
    for (Round round : rounds) {
      Instant answered = round.getClosesAt().minus(Duration.ofDays(14));
      VersionContent version = versions.of(round.getDefaultVersionId());
      assessments.write(
          round,
          organisation,
          code,
          account,
          answered,
          answered.plus(Duration.ofDays(1)),
          answers(version, new Random(31L * seed + round.getReportingYear())));
    }
  }

  private static Map<String, AnswerInput> answers(VersionContent version, Random random) {
    Map<String, AnswerInput> answers = new LinkedHashMap<>();
    version
        .questions()
        .forEach(
            question -> {
              Map<String, AnswerValue> items = new LinkedHashMap<>();
              for (ItemContent item : question.items()) {
                items.put(item.code(), random.nextInt(3) == 0 ? AnswerValue.NO : AnswerValue.YES);
              }
              AnswerValue value =
                  question.kind() == QuestionKind.CHECKLIST ? null : value(random.nextInt(10));
              answers.put(question.code(), new AnswerInput(value, items, null, null, List.of()));
            });
    return answers;
  }

  private static AnswerValue value(int drawn) {
    if (drawn < 5) {
      return AnswerValue.YES;
    }
    if (drawn < 7) {
      return AnswerValue.PARTLY;
    }
    return drawn < 9 ? AnswerValue.NO : AnswerValue.UNKNOWN;
  }
}
