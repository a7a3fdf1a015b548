package nl.zelftest.it.service;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.zelftest.reporting.FigureGroup;
import nl.zelftest.reporting.SizeClass;

/**
 * Counts a round's figures the long way: from the text of every newest submission, by the words of
 * the scoring rules, with nothing that the portal keeps beside it.
 */
final class Recount {

  private static final String NEWEST =
      """
      select a.side, m.province_code, m.population, m.code, s.content
      from submission s join assessment a on a.id = s.assessment_id
        join municipality m on m.code = a.municipality_code
      where a.round_id = '%s' and s.sequence = (
        select max(l.sequence) from submission l where l.assessment_id = s.assessment_id)
      """;

  private static final String KEPT =
      """
      select concat_ws(' ', f.side, f.group_kind, f.group_code, f.subject_kind, f.code, f.obligation),
        concat_ws(' ', f.municipalities, f.tests, f.meets, f.partly, f.does_not_meet, f.unknown)
      from figure f join figure_edition e on e.id = f.edition_id
      where e.round_id = '%1$s' and e.sequence = (
        select max(l.sequence) from figure_edition l where l.round_id = '%1$s')
      """;

  /** In the newest edition: who began, submitted, and has both sides, from the tests themselves. */
  private static final String TAKING_PART =
      """
      select concat_ws(' ', p.group_kind, p.group_code), convert(concat_ws(' ',
        count(distinct a.municipality_code),
        count(distinct if(a.side = 'MUNICIPALITY' and s.id is not null, a.municipality_code, null)),
        count(distinct if(exists (
          select 1 from submission c join assessment b on b.id = c.assessment_id
          where b.round_id = a.round_id and b.municipality_code = a.municipality_code
            and b.side = 'COUNCIL')
          and a.side = 'MUNICIPALITY' and s.id is not null, a.municipality_code, null))) using utf8mb4)
      from figure_participation p join figure_edition e on e.id = p.edition_id
        left join (
          assessment a join municipality m on m.code = a.municipality_code
            left join submission s on s.assessment_id = a.id)
        on a.round_id = e.round_id and (
          p.group_kind = 'NATION' or p.group_code = m.province_code
          or p.group_code = case
            when m.population < 20000 then 'UNDER_20' when m.population < 50000 then 'FROM_20_TO_50'
            when m.population < 100000 then 'FROM_50_TO_100'
            when m.population < 250000 then 'FROM_100_TO_250' else 'FROM_250' end)
      where e.round_id = '%1$s' and e.sequence = (
        select max(l.sequence) from figure_edition l where l.round_id = '%1$s')
      group by p.group_kind, p.group_code
      """;

  private static final String KEPT_TAKING_PART =
      """
      select concat_ws(' ', p.group_kind, p.group_code),
        concat_ws(' ', p.taking_part, p.submitted, p.both_sides)
      from figure_participation p join figure_edition e on e.id = p.edition_id
      where e.round_id = '%1$s' and e.sequence = (
        select max(l.sequence) from figure_edition l where l.round_id = '%1$s')
      """;

  private static final List<String> VERDICTS =
      List.of("MEETS", "PARTLY", "DOES_NOT_MEET", "UNKNOWN");

  /** What an answer comes to at the least and at the most, and whether anything of it is known. */
  private record Bounds(double low, double high, boolean known) {
    static Bounds of(String value) {
      return switch (value) {
        case "YES" -> new Bounds(1, 1, true);
        case "PARTLY" -> new Bounds(0.5, 0.5, true);
        case "NO" -> new Bounds(0, 0, true);
        default -> new Bounds(0, 1, false);
      };
    }

    String verdict() {
      if (low == 1) {
        return "MEETS";
      }
      if (high == 0) {
        return "DOES_NOT_MEET";
      }
      return known ? "PARTLY" : "UNKNOWN";
    }
  }

  private static final class Sum {
    private final Set<String> municipalities = new HashSet<>();
    private final Map<String, Integer> verdicts = new TreeMap<>();

    void add(String municipality, String verdict) {
      municipalities.add(municipality);
      verdicts.merge(verdict, 1, Integer::sum);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      text.append(municipalities.size()).append(' ');
      text.append(verdicts.values().stream().mapToInt(Integer::intValue).sum());
      VERDICTS.forEach(verdict -> text.append(' ').append(verdicts.getOrDefault(verdict, 0)));
      return text.toString();
    }
  }

  private final Map<String, Sum> sums = new TreeMap<>();

  private Recount() {}

  /** By side, group and subject: municipalities, tests, and tests by verdict. */
  static Map<String, String> of(Fixture fixture, Object round) {
    Recount recount = new Recount();
    for (Object[] row : fixture.rows(NEWEST.formatted(round))) {
      int population = ((Number) row[2]).intValue();
      List<String> groups =
          List.of(
              row[0] + " NATION " + FigureGroup.NATION.code(),
              row[0] + " PROVINCE " + row[1],
              row[0] + " SIZE_CLASS " + SizeClass.of(population));
      try (JsonReader reader = Json.createReader(new StringReader(row[4].toString()))) {
        recount.add(groups, row[3].toString(), reader.readObject());
      }
    }
    Map<String, String> counted = new TreeMap<>();
    recount.sums.forEach((key, sum) -> counted.put(key, sum.toString()));
    return counted;
  }

  /** The figures that the portal keeps, written likewise. */
  static Map<String, String> kept(Fixture fixture, Object round) {
    return texts(fixture, KEPT.formatted(round));
  }

  /** By group: who began, who submitted, and who has both sides, all of them before the edition. */
  static Map<String, String> takingPart(Fixture fixture, Object round) {
    return texts(fixture, TAKING_PART.formatted(round));
  }

  /** The same as the portal keeps it. */
  static Map<String, String> keptTakingPart(Fixture fixture, Object round) {
    return texts(fixture, KEPT_TAKING_PART.formatted(round));
  }

  private static Map<String, String> texts(Fixture fixture, String sql) {
    Map<String, String> texts = new TreeMap<>();
    fixture.rows(sql).forEach(row -> texts.put(row[0].toString(), row[1].toString()));
    return texts;
  }

  private void add(List<String> groups, String municipality, JsonObject submission) {
    Map<String, List<Bounds>> subjects = new TreeMap<>();
    for (JsonValue one : submission.getJsonArray("themes")) {
      JsonObject theme = one.asJsonObject();
      for (JsonValue asked : theme.getJsonArray("questions")) {
        JsonObject question = asked.asJsonObject();
        String obligation = question.getString("obligation");
        for (String subject :
            List.of(
                "TOTAL TOTAL ",
                "THEME " + theme.getString("code") + " ",
                "QUESTION " + question.getString("code") + " ")) {
          subjects
              .computeIfAbsent(subject + obligation, key -> new ArrayList<>())
              .add(bounds(question));
        }
      }
    }
    subjects.forEach(
        (subject, bounds) ->
            groups.forEach(
                group ->
                    sums.computeIfAbsent(group + " " + subject, key -> new Sum())
                        .add(municipality, mean(bounds).verdict())));
  }

  private static Bounds bounds(JsonObject question) {
    Bounds own;
    if (question.containsKey("items") && !question.getJsonArray("items").isEmpty()) {
      List<Bounds> items = new ArrayList<>();
      question
          .getJsonArray("items")
          .forEach(item -> items.add(Bounds.of(item.asJsonObject().getString("value"))));
      own = mean(items);
    } else {
      own = Bounds.of(question.getString("value"));
    }
    if (!question.containsKey("followUp") || question.isNull("followUp")) {
      return own;
    }
    Bounds further = bounds(question.getJsonObject("followUp"));
    return new Bounds(
        Math.max(own.low(), further.low()),
        Math.max(own.high(), further.high()),
        own.known() || further.known());
  }

  /** Halves and eighths: their sums are exact. */
  private static Bounds mean(List<Bounds> all) {
    return new Bounds(
        all.stream().mapToDouble(Bounds::low).sum() / all.size(),
        all.stream().mapToDouble(Bounds::high).sum() / all.size(),
        all.stream().anyMatch(Bounds::known));
  }
}
