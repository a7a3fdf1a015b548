package nl.zelftest.questionset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a workbook that holds a question set, in order. The first row of each has the
 * headings of its columns; their names in a file of text are the keys.
 */
enum Sheet {
  SET(
      "Vragenlijst",
      new Column("Code", "code", 20),
      new Column("Versie", "version", 12),
      new Column("Taal", "language", 8),
      new Column("Titel", "title", 40),
      new Column("Ondertitel", "subtitle", 40),
      new Column("Geldig vanaf", "validFrom", 14),
      new Column("Bron", "source", 60)),
  THEMES(
      "Thema's",
      new Column("Code", "code", 20),
      new Column("Titel", "title", 30),
      new Column("Toelichting", "explanation", 90)),
  QUESTIONS(
      "Vragen",
      new Column("Thema", "theme", 20),
      new Column("Code", "code", 10),
      new Column("Vervolg op", "parent", 12),
      new Column("Na antwoord", "whenAnswered", 22),
      new Column("Soort", "kind", 14),
      new Column("Verplichting", "obligation", 14),
      new Column("Grond", "basis", 50),
      new Column("Tekst", "text", 60),
      new Column("Gewone taal", "plain", 50),
      new Column("Waar te vinden", "lookAt", 40),
      new Column("Hoe te vragen", "askFor", 40),
      new Column("Niet van toepassing mag", "notApplicableAllowed", 14)),
  ITEMS(
      "Onderdelen",
      new Column("Vraag", "question", 10),
      new Column("Code", "code", 10),
      new Column("Tekst", "text", 60)),
  OPTIONS(
      "Opties",
      new Column("Vraag", "question", 10),
      new Column("Code", "code", 10),
      new Column("Tekst", "text", 60),
      new Column("Score", "score", 10)),
  REFERENCES(
      "Verwijzingen",
      new Column("Vraag", "question", 10),
      new Column("Wet", "act", 14),
      new Column("Artikel", "article", 12),
      new Column("Lid", "paragraph", 8),
      new Column("Onder", "point", 8),
      new Column("Kamerstuk", "paper", 50),
      new Column("Redactioneel", "editorial", 14));

  /**
   * A column.
   *
   * @param width in characters
   */
  record Column(String heading, String key, int width) {}

  private final String title;

  // List.of gives a list that cannot change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Column> columns;

  Sheet(String title, Column... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  static Optional<Sheet> titled(String title) {
    return Arrays.stream(values()).filter(sheet -> sheet.title.equals(title)).findFirst();
  }

  /** Where a sheet stands in the workbook; a sheet that does not belong there stands first. */
  static int orderOf(String title) {
    return titled(title).map(Sheet::ordinal).orElse(-1);
  }

  String title() {
    return title;
  }

  List<Column> columns() {
    return columns;
  }

  Optional<Column> headed(String heading) {
    return columns.stream().filter(column -> column.heading().equals(heading)).findFirst();
  }

  /** How a workbook calls a field: by its column's heading, or as the sheet that holds it. */
  static String nameOf(String title, String key) {
    String keyOfColumn = key.equals("followUp") ? "parent" : key;
    return titled(title).stream()
        .flatMap(sheet -> sheet.columns.stream())
        .filter(column -> column.key().equals(keyOfColumn))
        .map(Column::heading)
        .findFirst()
        .orElse(
            switch (key) {
              case "themes" -> THEMES.title;
              case "questions" -> QUESTIONS.title;
              default -> key;
            });
  }
}
