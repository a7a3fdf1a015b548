package nl.zelftest.account;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zelftest.account.OrganisationFileProblem.Kind;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.PersonText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of organisations and their coordinators: UTF-8, fields between semicolons (as Excel
 * writes them in the Netherlands) or commas. Everything that is wrong is told with its line.
 */
final class OrganisationFile {

  static final int LONGEST = 1_000_000;
  static final int MOST_LINES = 2_000;
  static final List<String> COLUMNS =
      List.of("organisatie", "soort", "gemeenten", "vanaf", "coordinatoren");

  private static final int LONGEST_NAME = 200;
  private static final int MOST_COORDINATORS = 10;
  private static final String STARTS_A_FORMULA = "=+-@\t";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What the file calls the kinds that {@link OrganisationChanges#add} knows. */
  private static final Map<String, String> KINDS =
      Map.of(
          "gemeente", "MUNICIPALITY",
          "gemeenteraad", "MUNICIPAL_COUNCIL",
          "adviesraad", "ADVISORY_COUNCIL",
          "clientvertegenwoordiging", "CLIENT_REPRESENTATION",
          "cliëntvertegenwoordiging", "CLIENT_REPRESENTATION");

  /**
   * An organisation.
   *
   * @param number of the line in the file; the first below the names of the columns is 2
   * @param kind null where it is wrong
   * @param from since when it answers for its municipalities; null for the day of the import
   */
  record Line(
      long number,
      String name,
      String kind,
      Set<String> municipalityCodes,
      LocalDate from,
      Set<String> emails) {

    boolean isMunicipality() {
      return "MUNICIPALITY".equals(kind);
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final List<OrganisationFileProblem> problems = new ArrayList<>();

  private OrganisationFile() {}

  /**
   * The text of a file.
   *
   * @throws OrganisationFileException when it is too large, or in no UTF-8
   */
  static String text(byte[] content) {
    if (content.length > LONGEST) {
      throw new OrganisationFileException(new OrganisationFileProblem(0, Kind.TOO_LARGE, ""));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new OrganisationFileException(new OrganisationFileProblem(0, Kind.ENCODING, ""));
    }
  }

  /**
   * Reads a file.
   *
   * @throws OrganisationFileException when it is not such a file at all
   */
  static OrganisationFile read(String text) {
    OrganisationFile file = new OrganisationFile();
    String first = text.lines().findFirst().orElse("");
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(first.contains(";") ? ';' : ',')
            .setIgnoreEmptyLines(false)
            .get();
    long number = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        file.read(number, records.next());
        number = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new OrganisationFileException(new OrganisationFileProblem(number, Kind.QUOTES, ""));
    }
    if (number == 1) {
      throw new OrganisationFileException(columns());
    }
    if (file.lines.isEmpty() && file.problems.isEmpty()) {
      throw new OrganisationFileException(new OrganisationFileProblem(0, Kind.EMPTY, ""));
    }
    return file;
  }

  private static OrganisationFileProblem columns() {
    return new OrganisationFileProblem(1, Kind.COLUMNS, String.join(";", COLUMNS));
  }

  private void read(long number, CSVRecord record) {
    List<String> cells = record.stream().map(String::strip).toList();
    if (number == 1) {
      if (!cells.stream().map(OrganisationFile::plain).toList().equals(COLUMNS)) {
        throw new OrganisationFileException(columns());
      }
    } else if (!cells.stream().allMatch(String::isEmpty)) {
      if (lines.size() == MOST_LINES) {
        throw new OrganisationFileException(
            new OrganisationFileProblem(number, Kind.TOO_MANY_LINES, Integer.toString(MOST_LINES)));
      }
      line(number, cells);
    }
  }

  private void line(long number, List<String> cells) {
    if (cells.size() != COLUMNS.size()) {
      wrong(number, Kind.WIDTH, Integer.toString(COLUMNS.size()));
      return;
    }
    Optional<String> formula =
        cells.stream()
            .filter(cell -> !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0)
            .findFirst();
    if (formula.isPresent()) {
      wrong(number, Kind.FORMULA, cut(formula.get()));
      return;
    }
    String kind = KINDS.get(plain(cells.get(1)));
    if (kind == null) {
      wrong(number, Kind.KIND, cut(cells.get(1)));
    }
    lines.add(
        new Line(
            number,
            name(number, cells.get(0)),
            kind,
            codes(number, cells.get(2)),
            day(number, cells.get(3)),
            emails(number, cells.get(4))));
  }

  private String name(long number, String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME || !PersonText.isName(name)) {
      wrong(number, Kind.NAME, Integer.toString(LONGEST_NAME));
    }
    return name;
  }

  private Set<String> codes(long number, String cell) {
    Set<String> codes = new LinkedHashSet<>();
    for (String part : parts(cell)) {
      String digits = part.toUpperCase(Locale.ROOT).replaceFirst("^GM", "");
      if (digits.matches("[0-9]{1,4}")) {
        // A spreadsheet leaves out the zeroes that a code begins with.
        codes.add("GM" + "0".repeat(4 - digits.length()) + digits);
      } else {
        wrong(number, Kind.CODE, cut(part));
      }
    }
    if (parts(cell).isEmpty()) {
      wrong(number, Kind.NO_CODE, "");
    }
    return codes;
  }

  private LocalDate day(long number, String cell) {
    Optional<LocalDate> day = Days.read(cell);
    if (!cell.isEmpty() && day.isEmpty()) {
      wrong(number, Kind.DAY, cut(cell));
    }
    return day.orElse(null);
  }

  private Set<String> emails(long number, String cell) {
    Set<String> emails = new LinkedHashSet<>();
    for (String part : parts(cell)) {
      if (part.length() <= PersonText.LONGEST_ADDRESS && PersonText.isAddress(part)) {
        emails.add(Account.normalise(part));
      } else {
        wrong(number, Kind.ADDRESS, cut(part));
      }
    }
    if (parts(cell).isEmpty()) {
      wrong(number, Kind.NO_COORDINATOR, "");
    } else if (parts(cell).size() > MOST_COORDINATORS) {
      wrong(number, Kind.TOO_MANY_PEOPLE, Integer.toString(MOST_COORDINATORS));
    }
    return emails;
  }

  private void wrong(long number, Kind kind, String what) {
    problems.add(new OrganisationFileProblem(number, kind, what));
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split("[\\s|,;]+", -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ö', 'o');
  }

  /** So much of a cell as shows which one is meant. */
  private static String cut(String cell) {
    return cell.codePoints().limit(60).mapToObj(Character::toString).collect(Collectors.joining());
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  List<OrganisationFileProblem> problems() {
    return List.copyOf(problems);
  }
}
