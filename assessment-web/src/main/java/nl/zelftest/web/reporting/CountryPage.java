package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.MapCell;
import nl.zelftest.reporting.MapCell.Progress;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.web.faces.Paths;

/**
 * One year of one group.
 *
 * @param years that can be chosen, the newest first
 * @param group its place among the figures' groups
 * @param closed whether nothing more is submitted in this year
 * @param before what it is compared with; null for the first year
 * @param answers to what most people ask, in short
 * @param cells all municipalities of the year, by name
 * @param search finds a municipality or province
 */
public record CountryPage(
    List<Choice> years,
    NationalFigures figures,
    int group,
    boolean closed,
    YearBefore before,
    List<Answer> answers,
    List<MapCell> cells,
    PlaceSearch search,
    List<Picture> pictures) {

  /**
   * A year, and what is said of it.
   *
   * @param newest whether no later year has figures
   */
  public record Choice(String text, String path, boolean shown, boolean newest) {}

  /** Municipalities that are equally far. */
  public record Towns(Progress progress, List<MapCell> towns) {}

  /** The newest year that has figures; null while none has. */
  public Choice newest() {
    return years.stream().filter(Choice::newest).findFirst().orElse(null);
  }

  public boolean isMade() {
    return figures.edition() > 0;
  }

  public boolean isNation() {
    return group == NationalFigures.NATION;
  }

  public boolean isProvince() {
    return shown().kind() == GroupKind.PROVINCE;
  }

  public FigureGroup shown() {
    return figures.groups().get(group);
  }

  public List<FigureGroup> groups(String kind) {
    return figures.groups().stream().filter(one -> one.kind() == GroupKind.valueOf(kind)).toList();
  }

  /** Where this group is shown over the years. */
  public String overYears() {
    return Paths.countryYears(figures.questionSetCode(), isNation() ? null : shown().code(), null);
  }

  /** What the law asks of this group, all in one. */
  public Figure law() {
    return CountryPictures.law(figures, group);
  }

  /** Whether it is told how it was the year before, and can be laid beside this year. */
  public boolean isBesideYear() {
    return before != null && before.sameQuestions() && before.law().isShown();
  }

  /** The same of the nation. */
  public Figure lawOfNation() {
    return CountryPictures.law(figures, NationalFigures.NATION);
  }

  public boolean isBesideNation() {
    return !isNation() && lawOfNation().isShown();
  }

  /** The law's questions of which most municipalities do not meet what is asked. */
  public MostQuestions leastMet() {
    return MostQuestions.of(figures, group, Verdict.DOES_NOT_MEET, List.of(Obligation.LAW));
  }

  /** The questions to which most municipalities do not know the answer. */
  public MostQuestions leastKnown() {
    return MostQuestions.of(figures, group, Verdict.UNKNOWN, List.of(Obligation.values()));
  }

  /** The municipalities of the province that is shown, the furthest first. */
  public List<Towns> towns() {
    Map<Progress, List<MapCell>> towns = new EnumMap<>(Progress.class);
    ofProvince()
        .forEach(
            cell -> towns.computeIfAbsent(cell.progress(), key -> new ArrayList<>()).add(cell));
    return towns.entrySet().stream()
        .map(entry -> new Towns(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Whether some municipality of the province that is shown made its result public. */
  public boolean isSomePublic() {
    return ofProvince().anyMatch(MapCell::published);
  }

  /** A municipality of the province that is shown. */
  Optional<MapCell> town(String code) {
    return ofProvince().filter(cell -> cell.code().equals(code)).findFirst();
  }

  /** Where a municipality's public result of this year is. */
  public String published(MapCell town) {
    return Paths.published(town.code(), figures.roundId());
  }

  private Stream<MapCell> ofProvince() {
    return cells.stream().filter(cell -> cell.province().code().equals(shown().code()));
  }

  Optional<Picture> picture(String name) {
    return pictures.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
