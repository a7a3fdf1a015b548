package nl.zelftest.web.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.FigureRound;
import nl.zelftest.reporting.FigureService;
import nl.zelftest.reporting.GroupKind;
import nl.zelftest.reporting.MapService;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.shared.NotFoundException;

/** Puts the country's page together, for the screen and for files. */
@ApplicationScoped
class CountryPages {

  @Inject private FigureService figures;

  @Inject private MapService map;

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
    FigureRound round =
        (year == null && !withFigures.isEmpty() ? withFigures : rounds)
            .stream()
                .filter(one -> year == null || one.reportingYear() == year)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    NationalFigures national = figures.national(round.id());
    boolean made = national.edition() > 0;
    String code = groupCode == null ? FigureGroup.NATION.code() : groupCode;
    int group =
        made
            ? national.groups().stream().map(FigureGroup::code).toList().indexOf(code)
            : groupCode == null ? 0 : -1;
    if (group < 0) {
      throw new NotFoundException();
    }
    Instant moment = made ? national.madeAt() : clock.instant();
    CountryPictures pictures = new CountryPictures(words, national);
    NationalFigures earlier = earlier(rounds, round).orElse(null);
    List<Picture> all = new ArrayList<>();
    if (group == 0) {
      all.add(pictures.map(map.cells(round.id(), moment), moment, portal));
    }
    if (made) {
      all.add(pictures.participation());
      all.add(pictures.themes(group));
      all.add(pictures.questions(group));
      all.add(pictures.councils(group));
      all.add(pictures.groups(GroupKind.PROVINCE, earlier));
      all.add(pictures.groups(GroupKind.SIZE_CLASS, earlier));
      all.add(pictures.years(figures.years(round.questionSetCode())));
    }
    return new CountryPage(
        rounds.stream().map(FigureRound::reportingYear).distinct().toList(),
        national,
        earlier,
        group,
        all);
  }

  /** The round before on the same questions, where it has figures. */
  private Optional<NationalFigures> earlier(List<FigureRound> rounds, FigureRound round) {
    return rounds.stream()
        .filter(one -> one.questionSetCode().equals(round.questionSetCode()))
        .filter(one -> one.reportingYear() < round.reportingYear())
        .findFirst()
        .map(one -> figures.national(one.id()))
        .filter(one -> one.edition() > 0);
  }
}
