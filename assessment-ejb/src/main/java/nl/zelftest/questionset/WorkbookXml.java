package nl.zelftest.questionset;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the cells of a workbook's sheets from its parts. Only the texts are looked at; what a cell
 * looks like, and parts of any other kind, are passed over.
 */
final class WorkbookXml {

  /** What a cell holds. */
  enum CellKind {
    TEXT,
    NUMBER,
    FLAG,
    /** Computed when the workbook is opened; the text is what it came to last. */
    FORMULA,
    ERROR
  }

  /**
   * A cell with something in it.
   *
   * @param column from 0
   */
  record Cell(int column, CellKind kind, String text) {}

  /**
   * A row with something in it.
   *
   * @param number from 1
   */
  record Row(int number, List<Cell> cells) {}

  /** There is more in the workbook than a question set can need. */
  static final class TooLargeException extends XMLStreamException {
    private static final long serialVersionUID = 1L;
  }

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final int MAX_COLUMNS = 1 << 14;
  private static final int MAX_ROWS = 1 << 20;

  /** What is kept of a row and a cell, in characters; a row costs the same however few it has. */
  private static final int COST_OF_ROW = 2000;

  private static final int COST_OF_CELL = 64;
  private static final int MAX_COST = 16 << 20;

  /** How the format spells characters that it could not hold otherwise. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final XMLInputFactory XML = factory();

  private final Map<String, byte[]> parts;
  private final List<String> strings = new ArrayList<>();
  private boolean countsFrom1904;
  private int cost;

  WorkbookXml(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Returns the rows of each sheet, by its title, in the workbook's order.
   *
   * @throws XMLStreamException when it is no workbook, or more than can be needed
   */
  Map<String, List<Row>> sheets() throws XMLStreamException {
    Map<String, String> partOfSheet = new LinkedHashMap<>();
    XMLStreamReader workbook = open(WORKBOOK);
    while (next(workbook)) {
      if (workbook.getLocalName().equals("workbookPr")) {
        String date1904 = workbook.getAttributeValue(null, "date1904");
        countsFrom1904 = "1".equals(date1904) || "true".equals(date1904);
      } else if (workbook.getLocalName().equals("sheet")) {
        String title = workbook.getAttributeValue(null, "name");
        if (title == null) {
          throw new XMLStreamException("A sheet has no name");
        }
        partOfSheet.put(title, relation(workbook));
      }
    }
    Map<String, String> targets = targets();
    readStrings();
    Map<String, List<Row>> sheets = new LinkedHashMap<>();
    for (Map.Entry<String, String> sheet : partOfSheet.entrySet()) {
      sheets.put(sheet.getKey(), rows(targets.get(sheet.getValue())));
    }
    return sheets;
  }

  /** Whether days are counted from 1904, as on old Macintoshes, and not from 1900. */
  boolean countsFrom1904() {
    return countsFrom1904;
  }

  private static String relation(XMLStreamReader sheet) {
    for (int i = 0; i < sheet.getAttributeCount(); i++) {
      if (sheet.getAttributeLocalName(i).equals("id") && sheet.getAttributeNamespace(i) != null) {
        return sheet.getAttributeValue(i);
      }
    }
    return null;
  }

  private Map<String, String> targets() throws XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    XMLStreamReader relations = open(RELATIONS);
    while (next(relations)) {
      String target = relations.getAttributeValue(null, "Target");
      if (target != null) {
        targets.put(
            relations.getAttributeValue(null, "Id"),
            target.startsWith("/") ? target.substring(1) : "xl/" + target);
      }
    }
    return targets;
  }

  private void readStrings() throws XMLStreamException {
    if (!parts.containsKey(STRINGS)) {
      return;
    }
    XMLStreamReader xml = open(STRINGS);
    while (next(xml)) {
      if (xml.getLocalName().equals("si")) {
        strings.add(richText(xml, "si"));
      }
    }
  }

  /** The text of an element's runs, without the readings that Asian scripts have beside it. */
  private static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean reading = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          reading = true;
        } else if (xml.getLocalName().equals("t") && !reading) {
          text.append(xml.getElementText());
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("rPh")) {
          reading = false;
        } else if (xml.getLocalName().equals(end)) {
          return text.toString();
        }
      } else if (event == XMLStreamConstants.END_DOCUMENT || event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("An element has no end");
      }
    }
  }

  private List<Row> rows(String part) throws XMLStreamException {
    List<Row> rows = new ArrayList<>();
    XMLStreamReader xml = open(part);
    int number = 0;
    int column = -1;
    Row last = null;
    while (next(xml)) {
      if (xml.getLocalName().equals("row")) {
        String given = xml.getAttributeValue(null, "r");
        number = given == null ? number + 1 : bounded(given, MAX_ROWS);
        column = -1;
        last = null;
      } else if (xml.getLocalName().equals("c")) {
        String given = xml.getAttributeValue(null, "r");
        column = given == null ? column + 1 : columnOf(given);
        Cell cell = cell(xml, column);
        if (cell.kind() == CellKind.FORMULA || !cell.text().isBlank()) {
          if (last == null) {
            pay(COST_OF_ROW);
            last = new Row(number, new ArrayList<>());
            rows.add(last);
          }
          pay(COST_OF_CELL + cell.text().length());
          last.cells().add(cell);
        }
      }
    }
    return rows;
  }

  private void pay(int more) throws TooLargeException {
    cost += more;
    if (cost > MAX_COST) {
      throw new TooLargeException();
    }
  }

  private Cell cell(XMLStreamReader xml, int column) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    boolean formula = false;
    String text = "";
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> text = xml.getElementText();
          case "is" -> text = richText(xml, "is");
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        return cell(column, type == null ? "n" : type, text, formula);
      } else if (event == XMLStreamConstants.END_DOCUMENT || event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("A cell has no end");
      }
    }
  }

  private Cell cell(int column, String type, String value, boolean formula)
      throws XMLStreamException {
    String text = value;
    CellKind kind = CellKind.TEXT;
    switch (type) {
      case "s" -> {
        int index = bounded(value.strip(), Integer.MAX_VALUE - 1);
        if (index >= strings.size()) {
          throw new XMLStreamException("A text that the workbook does not hold");
        }
        text = decoded(strings.get(index));
      }
      case "inlineStr", "str" -> text = decoded(value);
      case "b" -> {
        text = value.strip().equals("1") ? "true" : "false";
        kind = CellKind.FLAG;
      }
      case "e" -> kind = CellKind.ERROR;
      default -> kind = CellKind.NUMBER;
    }
    return new Cell(column, formula ? CellKind.FORMULA : kind, text);
  }

  private static String decoded(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(found.group(1), 16))))
        .replace("\r\n", "\n");
  }

  private static int columnOf(String reference) throws XMLStreamException {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (reference.charAt(i) - 'A' + 1);
      if (column < 1 || column > MAX_COLUMNS) {
        throw new XMLStreamException("A column that no sheet has");
      }
    }
    return column - 1;
  }

  private static int bounded(String number, int limit) throws XMLStreamException {
    try {
      int value = Integer.parseInt(number);
      if (value >= 0 && value <= limit) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new XMLStreamException("Not a number", e);
    }
    throw new XMLStreamException("A number out of bounds");
  }

  private XMLStreamReader open(String part) throws XMLStreamException {
    byte[] xml = part == null ? null : parts.get(part);
    if (xml == null) {
      throw new XMLStreamException("A part is missing");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
      return XML.createXMLStreamReader(new StringReader(text));
    } catch (CharacterCodingException e) {
      throw new XMLStreamException("Not UTF-8", e);
    }
  }

  /** Goes to the next element that begins; false at the end. */
  private static boolean next(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("A workbook declares nothing");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Otherwise what is wrong is written to the screen, and thrown as well.
    factory.setXMLReporter((message, type, related, place) -> {});
    return factory;
  }
}
