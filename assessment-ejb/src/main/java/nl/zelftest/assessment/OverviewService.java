package nl.zelftest.assessment;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.Hat;
import nl.zelftest.assessment.OverviewPage.Followed;
import nl.zelftest.assessment.OverviewPage.PlannedRound;
import nl.zelftest.assessment.OverviewPage.Stage;
import nl.zelftest.assessment.OverviewPage.Task;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContent.ThemeContent;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.round.Round;

/** Gathers a person's tests over all roles, in a number of queries that does not grow with them. */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class OverviewService {

  /** What identifies a test: the same three that are unique in the database. */
  private record Key(UUID roundId, UUID organisationId, String municipalityCode) {}

  @PersistenceContext private EntityManager entities;

  @Inject private CurrentActor currentActor;

  @Inject private VersionContents versions;

  @Inject private AssessmentMoves moves;

  @Inject private Clock clock;

  public OverviewPage overview() {
    Instant now = clock.instant();
    List<Hat> hats =
        currentActor.get().hats().stream()
            .filter(hat -> hat.kind() != OrganisationKind.NATIONAL && !hat.isGuest())
            .toList();
    Map<Key, Assessment> assessments = assessmentsOf(hats);
    Map<UUID, List<GivenAnswer>> answers = answersOfOpen(assessments.values());
    Map<String, Municipality> municipalities = municipalitiesOf(hats);
    List<Task> current = new ArrayList<>();
    List<Task> earlier = new ArrayList<>();
    for (Round round : rounds(now)) {
      for (Hat hat : hats) {
        for (String code : hat.municipalityCodes()) {
          Assessment assessment =
              assessments.get(new Key(round.getId(), hat.organisationId(), code));
          Municipality municipality = municipalities.get(code);
          if (assessment == null ? round.isOpen(now) : asksAttention(assessment, now)) {
            if (municipality.existsOn(round.getReferenceDate())) {
              current.add(task(round, hat, municipality, assessment, answers));
            }
          } else if (assessment != null && assessment.isSubmitted()) {
            earlier.add(task(round, hat, municipality, assessment, answers));
          }
        }
      }
    }
    current.sort(Comparator.comparing(Task::stage).thenComparing(Task::municipalityName));
    List<Followed> followed =
        municipalities.values().stream()
            .map(municipality -> new Followed(municipality.getCode(), municipality.getName()))
            .sorted(Comparator.comparing(Followed::name))
            .toList();
    return new OverviewPage(current, planned(now), earlier, followed);
  }

  /** As long as its round runs, and longer where it was opened again. */
  private static boolean asksAttention(Assessment assessment, Instant now) {
    return assessment.getRound().isOpen(now) || assessment.isOpen(now);
  }

  private Task task(
      Round round,
      Hat hat,
      Municipality municipality,
      Assessment assessment,
      Map<UUID, List<GivenAnswer>> answers) {
    Stage stage = Stage.NOT_STARTED;
    AnswerSheet.Progress progress = null;
    VersionChoice choice = null;
    String nextTheme = null;
    if (assessment != null && assessment.isSubmitted()) {
      stage = Stage.SUBMITTED;
    } else if (assessment != null) {
      VersionContent version = versions.of(assessment.getVersionId());
      AnswerSheet sheet =
          new AnswerSheet(version, answers.getOrDefault(assessment.getId(), List.of()));
      progress = sheet.progress();
      choice = moves.choiceAhead(assessment);
      stage = progress.isComplete() ? Stage.READY : Stage.IN_PROGRESS;
      nextTheme =
          version.themes().stream()
              .filter(theme -> !sheet.progress(theme).isComplete())
              .map(ThemeContent::code)
              .findFirst()
              .orElse(null);
    }
    return new Task(
        stage,
        round.getId(),
        round.getName(),
        round.getQuestionSet().getTitle(),
        round.getReportingYear(),
        round.getClosesAt(),
        hat.organisationId(),
        hat.organisationName(),
        hat.kind(),
        hat.role(),
        municipality.getCode(),
        municipality.getName(),
        assessment == null ? null : assessment.getId(),
        progress,
        choice,
        nextTheme);
  }

  private List<Round> rounds(Instant now) {
    return entities
        .createQuery(
            "select r from Round r join fetch r.questionSet"
                + " where r.opensAt <= :now order by r.closesAt desc",
            Round.class)
        .setParameter("now", now)
        .getResultList();
  }

  private List<PlannedRound> planned(Instant now) {
    return entities
        .createQuery("select r from Round r where r.opensAt > :now order by r.opensAt", Round.class)
        .setParameter("now", now)
        .getResultStream()
        .map(round -> new PlannedRound(round.getName(), round.getOpensAt(), round.getClosesAt()))
        .toList();
  }

  private Map<Key, Assessment> assessmentsOf(List<Hat> hats) {
    if (hats.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select a from Assessment a join fetch a.round where a.organisationId in :organisations",
            Assessment.class)
        .setParameter("organisations", hats.stream().map(Hat::organisationId).toList())
        .getResultStream()
        .collect(
            Collectors.toMap(
                a -> new Key(a.getRound().getId(), a.getOrganisationId(), a.getMunicipalityCode()),
                Function.identity()));
  }

  private Map<UUID, List<GivenAnswer>> answersOfOpen(Iterable<Assessment> assessments) {
    List<UUID> open = new ArrayList<>();
    for (Assessment assessment : assessments) {
      if (!assessment.isSubmitted()) {
        open.add(assessment.getId());
      }
    }
    if (open.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select a from Answer a where a.assessmentId in :open", Answer.class)
        .setParameter("open", open)
        .setHint("eclipselink.batch", "a.items")
        .setHint("eclipselink.batch", "a.links")
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                Answer::getAssessmentId, Collectors.mapping(Answer::given, Collectors.toList())));
  }

  private Map<String, Municipality> municipalitiesOf(List<Hat> hats) {
    Set<String> codes =
        hats.stream().flatMap(hat -> hat.municipalityCodes().stream()).collect(Collectors.toSet());
    if (codes.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select m from Municipality m where m.code in :codes", Municipality.class)
        .setParameter("codes", codes)
        .getResultStream()
        .collect(Collectors.toMap(Municipality::getCode, Function.identity()));
  }
}
