package nl.zelftest.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.organisation.HexCell;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Province;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.MapCell.Progress;
import nl.zelftest.round.Round;
import nl.zelftest.shared.NotFoundException;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Shows everybody which municipalities take part and how far they are; the result only of those
 * that made it public.
 */
@Stateless
@PermitAll
public class MapService {

  @PersistenceContext private EntityManager entities;

  /** All rounds, the newest first, also those that have no figures yet. */
  public List<FigureRound> rounds() {
    return entities
        .createQuery(
            """
            select new nl.zelftest.reporting.FigureRound(
              r.id, r.name, r.reportingYear, s.code, r.closesAt)
            from Round r join r.questionSet s
            order by r.reportingYear desc, r.opensAt desc
            """,
            FigureRound.class)
        .getResultList();
  }

  /**
   * The municipalities of a round by name, as they were at a moment.
   *
   * @throws NotFoundException when there is no such round
   */
  public List<MapCell> cells(UUID roundId, Instant moment) {
    Round round = entities.find(Round.class, roundId);
    if (round == null) {
      throw new NotFoundException();
    }
    Map<String, FigureGroup> provinces = provinces();
    Map<String, HexCell> places = places();
    Map<String, Progress> progress = progress(roundId, moment);
    Set<String> published = published(roundId);
    Map<String, Share> law = law(roundId);
    return municipalities(round.getReferenceDate()).stream()
        .map(
            one -> {
              HexCell place = places.get(one.getCode());
              return new MapCell(
                  one.getCode(),
                  one.getCbsName(),
                  provinces.get(one.getProvinceCode()),
                  place == null ? null : place.getColumn(),
                  place == null ? null : place.getRow(),
                  progress.getOrDefault(one.getCode(), Progress.NOT_YET),
                  published.contains(one.getCode()),
                  law.get(one.getCode()));
            })
        .toList();
  }

  private List<Municipality> municipalities(LocalDate day) {
    return entities
        .createQuery("select m from Municipality m order by m.cbsName", Municipality.class)
        .getResultStream()
        .filter(municipality -> municipality.existsOn(day))
        .toList();
  }

  private Map<String, FigureGroup> provinces() {
    return entities
        .createQuery("select p from Province p", Province.class)
        .getResultStream()
        .collect(
            Collectors.toMap(
                Province::getCode,
                one -> new FigureGroup(GroupKind.PROVINCE, one.getCode(), one.getName())));
  }

  private Map<String, HexCell> places() {
    return entities
        .createQuery("select h from HexCell h", HexCell.class)
        .getResultStream()
        .collect(Collectors.toMap(HexCell::getMunicipalityCode, Function.identity()));
  }

  private Map<String, Progress> progress(UUID roundId, Instant moment) {
    Map<String, Map<OrganisationKind, Boolean>> sides = new HashMap<>();
    entities
        .createQuery(
            """
            select a.municipalityCode, a.side, count(s.id)
            from Assessment a
              left join Submission s on s.assessmentId = a.id and s.submittedAt <= :moment
            where a.round.id = :round and a.startedAt <= :moment
            group by a.municipalityCode, a.side
            """,
            Object[].class)
        .setParameter("round", roundId)
        .setParameter("moment", moment)
        .getResultStream()
        .forEach(
            row ->
                sides
                    .computeIfAbsent((String) row[0], code -> new EnumMap<>(OrganisationKind.class))
                    .put((OrganisationKind) row[1], (Long) row[2] > 0));
    return sides.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, side -> progress(side.getValue())));
  }

  private static Progress progress(Map<OrganisationKind, Boolean> submitted) {
    if (!submitted.getOrDefault(OrganisationKind.MUNICIPALITY, false)) {
      return Progress.TAKING_PART;
    }
    return submitted.getOrDefault(OrganisationKind.COUNCIL, false)
        ? Progress.BOTH_SIDES
        : Progress.SUBMITTED;
  }

  private Set<String> published(UUID roundId) {
    return new HashSet<>(
        entities
            .createQuery(
                """
                select v.municipalityCode
                from Publication p join Dialogue d on d.id = p.dialogueId join d.reveal v
                where v.round.id = :round and p.publishedAt is not null and p.withdrawnAt is null
                """,
                String.class)
            .setParameter("round", roundId)
            .getResultList());
  }

  /** How much of what the law asks is there, by the newest result that each made public. */
  private Map<String, Share> law(UUID roundId) {
    Map<String, Share> law = new HashMap<>();
    entities
        .createQuery(
            """
            select v.municipalityCode, c.low, c.high
            from Publication p, Reveal v, Submission s, SubmissionScore c
            where v.id = p.dialogueId and v.round.id = :round
              and p.publishedAt is not null and p.withdrawnAt is null
              and s.assessmentId = p.assessmentId and s.sequence = p.sequence
              and c.submissionId = s.id and c.kind = 'TOTAL' and c.obligation = :law
              and c.verdict <> :none
            order by p.publishedAt
            """,
            Object[].class)
        .setParameter("round", roundId)
        .setParameter("law", Obligation.LAW)
        .setParameter("none", Verdict.NOT_APPLICABLE)
        .getResultStream()
        .forEach(
            row ->
                law.put(
                    (String) row[0],
                    new Share(percent((String) row[1]), percent((String) row[2]))));
    return law;
  }

  private static int percent(String fraction) {
    return Score.wholePercent(BigFraction.parse(fraction));
  }
}
