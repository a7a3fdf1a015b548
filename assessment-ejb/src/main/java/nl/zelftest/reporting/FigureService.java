package nl.zelftest.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.questionset.Comparability;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMappings;
import nl.zelftest.reporting.FigureYears.SubjectYears;
import nl.zelftest.reporting.FigureYears.YearFigure;
import nl.zelftest.round.Round;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalSettings;

/** Shows the country's figures to everybody. What it reads was made safe to show before. */
@Stateless
@PermitAll
public class FigureService {

  @PersistenceContext private EntityManager entities;

  @Inject private FigureGroups groups;

  @Inject private MadeRounds rounds;

  @Inject private KeptEditions kept;

  @Inject private VersionContents versions;

  @Inject private VersionMappings mappings;

  @Inject private PortalSettings settings;

  @Inject private Clock clock;

  /** Rounds that have figures, the newest first. */
  public List<FigureRound> rounds() {
    return entities
        .createQuery(
            """
            select new nl.zelftest.reporting.FigureRound(
              r.id, r.name, r.reportingYear, s.code, r.closesAt)
            from Round r join r.questionSet s
            where exists (select e from FigureEdition e where e.roundId = r.id)
            order by r.reportingYear desc, r.opensAt desc
            """,
            FigureRound.class)
        .getResultList();
  }

  /**
   * The figures of a round.
   *
   * @throws NotFoundException when there is no such round
   */
  public NationalFigures national(UUID roundId) {
    Round round = entities.find(Round.class, roundId);
    if (round == null) {
      throw new NotFoundException();
    }
    VersionContent version = versions.of(round.getDefaultVersionId());
    List<FigureGroup> all = groups.all();
    Optional<FigureEdition> edition = groups.newest(roundId);
    return new NationalFigures(
        roundId,
        round.getName(),
        round.getReportingYear(),
        version.setCode(),
        version.title(),
        edition.map(FigureEdition::getSequence).orElse(0),
        edition.map(FigureEdition::getMadeAt).orElse(null),
        EditionMoments.next(clock.instant()),
        settings.figureThreshold(),
        all,
        edition.map(one -> kept.of(one, all).participation()).orElse(List.of()),
        edition.map(one -> kept.of(one, all).of(FigureSubject.of(version))).orElse(List.of()));
  }

  /**
   * The nation's figures over the years.
   *
   * @throws NotFoundException when no round of this question set has figures
   */
  public FigureYears years(String questionSetCode) {
    List<MadeRound> made = rounds.of(questionSetCode);
    if (made.isEmpty()) {
      throw new NotFoundException();
    }
    Round newest = made.get(made.size() - 1).round();
    VersionContent version = versions.of(newest.getDefaultVersionId());
    List<FigureSubject> subjects = FigureSubject.of(version);
    List<FigureGroup> all = groups.all();
    Map<FigureSubject, List<YearFigure>> figures = new HashMap<>();
    for (MadeRound one : made) {
      UUID then = one.round().getDefaultVersionId();
      Optional<VersionMapping> mapping = mappings.ifFollows(then, version.id());
      for (SubjectFigures row : kept.of(one.edition(), all).of(subjects)) {
        figures
            .computeIfAbsent(row.subject(), subject -> new ArrayList<>())
            .add(
                new YearFigure(
                    row.municipalities().get(NationalFigures.NATION),
                    row.councils().get(NationalFigures.NATION),
                    mapping
                        .map(m -> comparability(row.subject(), version, m))
                        .orElse(Comparability.NONE)));
      }
    }
    return new FigureYears(
        version.setCode(),
        version.title(),
        rounds.years(made, all, NationalFigures.NATION),
        subjects.stream().map(s -> new SubjectYears(s, figures.get(s))).toList());
  }

  /** Of a theme or the whole: fully where all its questions are, not where none is. */
  private static Comparability comparability(
      FigureSubject subject, VersionContent version, VersionMapping mapping) {
    List<Comparability> all =
        version.themes().stream()
            .filter(
                theme ->
                    subject.kind() != FigureSubject.Kind.THEME
                        || theme.code().equals(subject.code()))
            .flatMap(theme -> theme.questions().stream())
            .filter(
                question ->
                    question.obligation() == subject.obligation()
                        && (subject.kind() != FigureSubject.Kind.QUESTION
                            || question.code().equals(subject.code())))
            .map(question -> mapping.comparability(question.code()))
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : Comparability.PARTLY;
  }
}
