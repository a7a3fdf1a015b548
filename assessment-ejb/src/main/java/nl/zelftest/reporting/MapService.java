package nl.zelftest.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.Verdict;
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

  /** Without a place on the map where column and row are null. */
  private record Place(
      String code, String name, String provinceCode, Integer column, Integer row) {}

  @PersistenceContext private EntityManager entities;

  @Inject private FigureGroups groups;

  @Inject private KeptProgress kept;

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
    Map<String, Progress> progress =
        groups
            .newest(roundId)
            .filter(edition -> edition.getMadeAt().equals(moment))
            .map(kept::at)
            .orElseGet(() -> kept.at(roundId, moment));
    Set<String> published = published(roundId);
    Map<String, Share> law = law(roundId);
    return places(round.getReferenceDate())
        .map(
            place ->
                new MapCell(
                    place.code(),
                    place.name(),
                    provinces.get(place.provinceCode()),
                    place.column(),
                    place.row(),
                    progress.getOrDefault(place.code(), Progress.NOT_YET),
                    published.contains(place.code()),
                    law.get(place.code())))
        .toList();
  }

  /** The municipalities of a day by name, with their places on today's map. */
  private Stream<Place> places(LocalDate day) {
    return entities
        .createQuery(
            """
            select m.code, m.cbsName, m.provinceCode, h.municipalityCode, h.column, h.row
            from Municipality m left join HexCell h on h.municipalityCode = m.code
            where (m.validFrom is null or m.validFrom <= :day)
              and (m.validTo is null or m.validTo > :day)
            order by m.cbsName
            """,
            Object[].class)
        .setParameter("day", day)
        .getResultStream()
        .map(
            row ->
                new Place(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    row[3] == null ? null : (Integer) row[4],
                    row[3] == null ? null : (Integer) row[5]));
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
