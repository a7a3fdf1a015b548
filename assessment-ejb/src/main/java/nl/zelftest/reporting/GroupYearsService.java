package nl.zelftest.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.VersionContent;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMappings;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.FigureYears.Year;
import nl.zelftest.shared.NotFoundException;

/**
 * Shows everybody the figures of a group over the years, from what editions say. Only figures that
 * the page of their own year shows too; nothing is counted.
 */
@Stateless
@PermitAll
public class GroupYearsService {

  @Inject private MadeRounds rounds;

  @Inject private FigureGroups groups;

  @Inject private KeptEditions kept;

  @Inject private VersionMappings mappings;

  /**
   * The totals, and of each theme what the law asks; or else what explains the law, or is advised.
   *
   * @param setCode null for the question set of the newest figures
   * @param groupCode null for the nation
   * @throws NotFoundException when the question set has no figures, or there is no such group
   */
  public GroupYears whole(String setCode, String groupCode, YearsSpan span) {
    return page(
        setCode,
        groupCode,
        null,
        span,
        themes -> subject -> subject.kind() == Kind.TOTAL || themes.contains(subject));
  }

  /**
   * One theme with its questions.
   *
   * @throws NotFoundException as {@link #whole} does, and when there never was such a theme
   */
  public GroupYears theme(String setCode, String groupCode, String themeCode, YearsSpan span) {
    GroupYears page =
        page(
            setCode,
            groupCode,
            themeCode,
            span,
            themes ->
                subject ->
                    themeCode.equals(
                        subject.kind() == Kind.THEME ? subject.code() : subject.themeCode()));
    if (page.themes().stream().noneMatch(theme -> theme.code().equals(themeCode))) {
      throw new NotFoundException();
    }
    return page;
  }

  /**
   * Everything that there are figures about.
   *
   * @throws NotFoundException as {@link #whole} does
   */
  public GroupYears all(String setCode, String groupCode, YearsSpan span) {
    return page(setCode, groupCode, null, span, themes -> subject -> true);
  }

  private GroupYears page(
      String setCode,
      String groupCode,
      String themeCode,
      YearsSpan span,
      Function<List<FigureSubject>, Predicate<FigureSubject>> shown) {
    List<MadeRound> all = rounds.all();
    if (all.isEmpty()) {
      throw new NotFoundException();
    }
    String set = setCode == null ? rounds.version(all.get(all.size() - 1)).setCode() : setCode;
    List<MadeRound> made =
        all.stream().filter(one -> rounds.version(one).setCode().equals(set)).toList();
    List<FigureGroup> known = groups.all();
    int group =
        groupCode == null
            ? NationalFigures.NATION
            : known.stream().map(FigureGroup::code).toList().indexOf(groupCode);
    if (made.isEmpty() || group < 0) {
      throw new NotFoundException();
    }
    List<Year> years = rounds.years(made, known, group);
    List<FigureLines.Moment> moments = new ArrayList<>();
    for (int at = 0; at < made.size(); at++) {
      moments.add(moment(made.get(at), years.get(at), known, group));
    }
    Map<List<UUID>, Optional<VersionMapping>> mapped = new HashMap<>();
    FigureLines lines =
        new FigureLines(
            moments,
            (older, newer) ->
                mapped.computeIfAbsent(
                    List.of(older, newer), pair -> mappings.ifFollows(older, newer)));
    List<Integer> reported = years.stream().map(Year::reportingYear).distinct().toList();
    int from = span.from(reported);
    List<Year> recent =
        new ArrayList<>(years.stream().filter(year -> year.reportingYear() >= from).toList());
    Collections.reverse(recent);
    return new GroupYears(
        set,
        sets(all),
        known,
        group,
        themeCode,
        lines.themes(),
        reported.size(),
        recent,
        lines.lines(from, shown.apply(lines.themes())));
  }

  private FigureLines.Moment moment(MadeRound made, Year year, List<FigureGroup> known, int group) {
    EditionFigures figures = kept.of(made.edition(), known);
    return new FigureLines.Moment(
        year,
        rounds.version(made),
        subject -> figures.of(OrganisationKind.MUNICIPALITY, subject, group));
  }

  /** Those with the newest figures first, and each as its newest version calls it. */
  private List<GroupYears.SetName> sets(List<MadeRound> all) {
    Map<String, GroupYears.SetName> sets = new LinkedHashMap<>();
    for (int at = all.size() - 1; at >= 0; at--) {
      VersionContent version = rounds.version(all.get(at));
      sets.putIfAbsent(
          version.setCode(), new GroupYears.SetName(version.setCode(), version.title()));
    }
    return List.copyOf(sets.values());
  }
}
