package nl.zelftest.web.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.zelftest.organisation.MunicipalityRegister;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureRound;
import nl.zelftest.reporting.FigureService;
import nl.zelftest.reporting.FigureYears;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.MapCell.Progress;
import nl.zelftest.reporting.MapService;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Participation;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Paths;

/** Puts the country's page together, for the screen and for files. */
@ApplicationScoped
class CountryPages {

  @Inject private FigureService figures;

  @Inject private MapService map;

  @Inject private MunicipalityRegister register;

  @Inject private Clock clock;

  /**
   * One year of one group.
   *
   * @param year null for the newest
   * @param groupCode null for the nation
   * @param portal the address of the portal, before the paths in it
   * @throws NotFoundException when the year has no round, or it has no such group
   */
  CountryPage page(Integer year, String groupCode, FigureWords words, String portal) {
    List<FigureRound> rounds = map.rounds();
    List<FigureRound> withFigures = figures.rounds();
    // Of the same year, and where no year is asked for, those that have figures come first.
    List<FigureRound> all = Stream.concat(withFigures.stream(), rounds.stream()).toList();
    FigureRound round =
        all.stream()
            .filter(one -> year == null || one.reportingYear() == year)
            .findFirst()
            .orElseThrow(NotFoundException::new);
    NationalFigures national = figures.national(round.id());
    int group = group(national, groupCode);
    Instant now = clock.instant();
    boolean made = national.edition() > 0;
    boolean closed = !now.isBefore(round.closesAt());
    Instant moment = made ? national.madeAt() : now;
    List<MapCell> cells = map.cells(round.id(), moment);
    FigureGroup shown = national.groups().get(group);
    CountryPictures pictures = new CountryPictures(words, national);
    CountryMaps maps = new CountryMaps(words, national, cells, portal);
    List<Picture> drawn = new ArrayList<>();
    if (group == NationalFigures.NATION) {
      drawn.add(maps.participation(moment, closed));
    }
    YearBefore before = null;
    if (made) {
      if (group == NationalFigures.NATION && maps.hasOutcomes()) {
        drawn.add(maps.outcomes());
      }
      FigureYears years = figures.years(round.questionSetCode());
      NationalFigures earlier = earlier(all, round);
      before = earlier == null ? null : YearBefore.of(national, earlier, shown, years);
      drawn.add(pictures.participation());
      drawn.add(pictures.themes(group));
      drawn.add(pictures.questions(group));
      drawn.add(pictures.councils(group));
      drawn.add(pictures.groups(GroupKind.PROVINCE, earlier));
      drawn.add(pictures.groups(GroupKind.SIZE_CLASS, earlier));
      drawn.add(pictures.years(years));
    }
    Participation participation = made ? national.participation().get(group) : count(cells, shown);
    return new CountryPage(
        choices(rounds, withFigures, round, shown, words),
        national,
        group,
        closed,
        before,
        new CountryAnswers(words, national, group, closed).of(participation, before),
        cells,
        new PlaceSearch(words, national, cells),
        drawn);
  }

  /** Looks for a name or code of the page's year; without one, of what has gone since. */
  PlaceSearch.Found find(CountryPage page, String typed) {
    PlaceSearch.Found found = page.search().find(typed);
    if (found.how() == PlaceSearch.How.NAME && !found.isNothing()) {
      return found;
    }
    PlaceSearch.Found former = page.search().among(register.wentInto(typed));
    return former.isNothing() ? found : former;
  }

  /** Its place among the figures' groups. Without figures it is not told who is how large. */
  private static int group(NationalFigures national, String code) {
    int group =
        code == null
            ? NationalFigures.NATION
            : national.groups().stream().map(FigureGroup::code).toList().indexOf(code);
    if (group < 0
        || (national.edition() == 0
            && national.groups().get(group).kind() == GroupKind.SIZE_CLASS)) {
      throw new NotFoundException();
    }
    return group;
  }

  /** Who takes part so far, while no figures are made. */
  private static Participation count(List<MapCell> cells, FigureGroup shown) {
    List<Progress> progress =
        cells.stream()
            .filter(
                cell ->
                    shown.kind() == GroupKind.NATION || cell.province().code().equals(shown.code()))
            .map(MapCell::progress)
            .toList();
    int both = count(progress, Progress.BOTH_SIDES);
    return new Participation(
        shown,
        progress.size(),
        progress.size() - count(progress, Progress.NOT_YET),
        both + count(progress, Progress.SUBMITTED),
        both,
        null,
        null);
  }

  private static int count(List<Progress> progress, Progress wanted) {
    return (int) progress.stream().filter(one -> one == wanted).count();
  }

  /** The round before on the same questions, with or without figures; null for the first. */
  private NationalFigures earlier(List<FigureRound> all, FigureRound round) {
    List<FigureRound> before =
        all.stream()
            .filter(one -> one.questionSetCode().equals(round.questionSetCode()))
            .filter(one -> one.reportingYear() < round.reportingYear())
            .toList();
    OptionalInt year = before.stream().mapToInt(FigureRound::reportingYear).max();
    return before.stream()
        .filter(one -> one.reportingYear() == year.getAsInt())
        .findFirst()
        .map(one -> figures.national(one.id()))
        .orElse(null);
  }

  private static List<CountryPage.Choice> choices(
      List<FigureRound> rounds,
      List<FigureRound> withFigures,
      FigureRound round,
      FigureGroup shown,
      FigureWords words) {
    List<Integer> made = withFigures.stream().map(FigureRound::reportingYear).toList();
    return rounds.stream()
        .map(FigureRound::reportingYear)
        .distinct()
        .map(
            year -> {
              String text = Integer.toString(year);
              boolean newest = made.indexOf(year) == 0;
              String key = made.contains(year) ? "country.year.other" : "country.year.none";
              boolean hasGroup =
                  shown.kind() == GroupKind.PROVINCE
                      || (shown.kind() == GroupKind.SIZE_CLASS && made.contains(year));
              return new CountryPage.Choice(
                  words.of(newest ? "country.year.newest" : key, text),
                  Paths.country(year, hasGroup ? shown.code() : null),
                  year == round.reportingYear(),
                  newest);
            })
        .toList();
  }
}
