package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zelftest.reporting.EditionFigures.Table;

/** Words the figures of an edition, with nothing in them that is not to be shown. */
@ApplicationScoped
class FigurePages {

  @Inject private FigureGroups groups;

  /** The figures of these groups, in this order. */
  EditionFigures figures(FigureEdition edition, List<FigureGroup> asked) {
    Map<Table, Map<GroupKey, FigureRow>> tables = new HashMap<>();
    for (FigureRow row : groups.rows(edition)) {
      if (row.isShown()) {
        tables
            .computeIfAbsent(
                new Table(row.key().side(), row.key().subject()), key -> new LinkedHashMap<>())
            .put(row.key().group(), row);
      }
    }
    Map<Table, List<Figure>> figures = new HashMap<>();
    tables.forEach((table, rows) -> figures.put(table, figures(rows, asked)));
    return new EditionFigures(asked, figures, participation(edition, asked));
  }

  private static List<Figure> figures(Map<GroupKey, FigureRow> rows, List<FigureGroup> asked) {
    boolean inBands = Bands.areNeeded(tallies(rows));
    return asked.stream()
        .map(
            group -> {
              FigureRow row = rows.get(new GroupKey(group.kind(), group.code()));
              return row == null
                  ? Figure.hidden(group)
                  : row.figure(group, inBands ? Bands.of(row.tally()) : Bands.exactly(row.tally()));
            })
        .toList();
  }

  /** Of the shown groups, and of what the nation leaves over of each partition. */
  private static List<Tally> tallies(Map<GroupKey, FigureRow> rows) {
    List<Tally> tallies = new ArrayList<>();
    rows.values().forEach(row -> tallies.add(row.tally()));
    FigureRow nation = rows.get(GroupKey.NATION);
    for (GroupKind kind : List.of(GroupKind.PROVINCE, GroupKind.SIZE_CLASS)) {
      if (nation != null) {
        tallies.add(
            rows.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(entry -> entry.getValue().tally())
                .reduce(nation.tally(), Tally::minus));
      }
    }
    return tallies;
  }

  private List<Participation> participation(FigureEdition edition, List<FigureGroup> asked) {
    Map<GroupKey, ParticipationRow> rows = new HashMap<>();
    groups.participation(edition).forEach(row -> rows.put(row.group(), row));
    return asked.stream()
        .map(group -> rows.get(new GroupKey(group.kind(), group.code())).participation(group))
        .toList();
  }
}
