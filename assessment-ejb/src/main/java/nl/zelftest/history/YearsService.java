package nl.zelftest.history;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.zelftest.history.Years.Asked;
import nl.zelftest.history.YearsPage.ThemeLink;
import nl.zelftest.history.YearsScopes.Scope;
import nl.zelftest.organisation.Successions;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.questionset.VersionContents;
import nl.zelftest.questionset.VersionMapping;
import nl.zelftest.questionset.VersionMappings;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.YearsSpan;
import nl.zelftest.shared.NotFoundException;

/**
 * Follows a municipality through the years, for those who answer for it today: their own results,
 * and the other organisations' once they were revealed. How many queries that takes does not depend
 * on the number of years.
 */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class YearsService {

  @Inject private YearsScopes scopes;

  @Inject private YearsReading reading;

  @Inject private Successions successions;

  @Inject private VersionContents versions;

  @Inject private VersionMappings mappings;

  /**
   * The totals and the themes.
   *
   * @param municipalityCode that of a municipality that merged leads to its successor
   * @param setCode null for the question set that was submitted last
   * @throws NotFoundException when there is no such municipality or question set, or it is not for
   *     this person
   */
  public YearsPage whole(String municipalityCode, String setCode, YearsSpan span) {
    return page(
        municipalityCode,
        setCode,
        null,
        span,
        false,
        subject ->
            subject.kind() == Kind.TOTAL
                || (subject.kind() == Kind.THEME && subject.obligation() == Obligation.LAW));
  }

  /**
   * One theme with its questions, the notes that were given and what was agreed.
   *
   * @throws NotFoundException as {@link #whole} does, and when there never was such a theme
   */
  public YearsPage theme(
      String municipalityCode, String setCode, String themeCode, YearsSpan span) {
    YearsPage page =
        page(
            municipalityCode,
            setCode,
            themeCode,
            span,
            true,
            subject ->
                themeCode.equals(
                    subject.kind() == Kind.THEME ? subject.code() : subject.themeCode()));
    if (page.themes().stream().noneMatch(theme -> theme.code().equals(themeCode))) {
      throw new NotFoundException();
    }
    return page;
  }

  /**
   * All totals, themes and questions, the notes that were given and what was agreed.
   *
   * @throws NotFoundException as {@link #whole} does
   */
  public YearsPage all(String municipalityCode, String setCode) {
    return page(municipalityCode, setCode, null, YearsSpan.ALL, true, subject -> true);
  }

  private YearsPage page(
      String municipalityCode,
      String setCode,
      String themeCode,
      YearsSpan span,
      boolean inDetail,
      Predicate<FigureSubject> shown) {
    Scope scope = scopes.of(municipalityCode);
    List<Measurement> all = reading.measurements(scope);
    String set = setCode != null ? known(setCode, all) : newestSet(all);
    List<Measurement> measured = all.stream().filter(one -> one.setCode().equals(set)).toList();
    String askedName =
        scope.asked().getCode().equals(scope.main().getCode()) ? null : scope.asked().getName();
    if (measured.isEmpty()) {
      return new YearsPage(
          scope.main().getCode(),
          scope.main().getName(),
          askedName,
          set,
          null,
          otherSets(all, set),
          themeCode,
          0,
          List.of(),
          List.of(),
          List.of());
    }
    List<Integer> reported = measured.stream().map(Measurement::reportingYear).distinct().toList();
    int from = span.from(reported);
    Map<List<UUID>, Optional<VersionMapping>> mapped = new HashMap<>();
    Years years =
        new Years(
            measured,
            from,
            reading.names(scope),
            versions::of,
            (older, newer) ->
                mapped.computeIfAbsent(
                    List.of(older, newer), pair -> mappings.ifFollows(older, newer)),
            successions.touching(scope.followed()));
    List<Measurement> needed = years.needed();
    List<Asked> asked = years.asked(shown);
    Set<String> codes = inDetail ? years.codes(asked) : Set.of();
    MeasuredValues values =
        new MeasuredValues(
            inDetail ? reading.scores(needed, codes) : reading.main(needed),
            inDetail
                ? reading.notes(needed.stream().filter(one -> one.reportingYear() >= from).toList())
                : Map.of());
    return new YearsPage(
        scope.main().getCode(),
        scope.main().getName(),
        askedName,
        set,
        versions.of(years.newestVersion()).title(),
        otherSets(all, set),
        themeCode,
        reported.size(),
        themes(measured, years.newestVersion()),
        years.lines(),
        years.subjects(
            asked, values, inDetail ? reading.agreements(scope, set, from, codes) : List.of()));
  }

  private String known(String setCode, List<Measurement> all) {
    if (all.stream().noneMatch(one -> one.setCode().equals(setCode)) && !reading.isSet(setCode)) {
      throw new NotFoundException();
    }
    return setCode;
  }

  private static String newestSet(List<Measurement> all) {
    return all.isEmpty() ? null : all.get(0).setCode();
  }

  private static List<String> otherSets(List<Measurement> all, String set) {
    return all.stream()
        .map(Measurement::setCode)
        .filter(code -> !code.equals(set))
        .distinct()
        .sorted()
        .toList();
  }

  private List<ThemeLink> themes(List<Measurement> measured, UUID newest) {
    Map<String, ThemeLink> themes = new LinkedHashMap<>();
    List<UUID> order = new ArrayList<>(List.of(newest));
    measured.stream().map(Measurement::versionId).distinct().forEach(order::add);
    for (UUID version : order) {
      versions
          .of(version)
          .themes()
          .forEach(
              theme ->
                  themes.putIfAbsent(
                      theme.code(),
                      new ThemeLink(theme.code(), String.valueOf(theme.number()), theme.title())));
    }
    return List.copyOf(themes.values());
  }
}
