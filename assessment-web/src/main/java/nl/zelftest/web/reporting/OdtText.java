package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a document's elements as those of an OpenDocument text. */
final class OdtText {
  static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

  private static final Set<String> BLOCKS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "ul", "table", "div");

  /** Styles of paragraphs by the class of the style sheet; others are plain text. */
  private static final Map<String, String> PARAGRAPHS =
      Map.of(
          "brand", "Zelftest_20_Brand",
          "lead", "Zelftest_20_Lead",
          "notice", "Zelftest_20_Notice",
          "label", "Zelftest_20_Label",
          "official", "Zelftest_20_Label",
          "soft", "Zelftest_20_Soft");

  private static final String PLAIN = "Text_20_body";

  /** What text is cut into: a line's end, a tab, several spaces, or anything else. */
  private static final Pattern PIECE = Pattern.compile("\n|\t| {2,}|[^\n\t ]+(?: [^\n\t ]+)*| ");

  private final XMLStreamWriter writer;
  private final String version;
  private int tables;

  OdtText(XMLStreamWriter writer, String version) {
    this.writer = writer;
    this.version = version;
  }

  /** A text with only the characters that XML knows. */
  static String characters(String text) {
    StringBuilder known = new StringBuilder();
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(c -> isKnown(c) ? c : 0xFFFD)
        .forEach(known::appendCodePoint);
    return known.toString();
  }

  private static boolean isKnown(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  void write(Element html) throws XMLStreamException {
    writer.writeStartElement("office:document-content");
    writer.writeAttribute("xmlns:office", OFFICE);
    writer.writeAttribute("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0");
    writer.writeAttribute("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0");
    writer.writeAttribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    writer.writeAttribute("office:version", version);
    writer.writeStartElement("office:body");
    writer.writeStartElement("office:text");
    List<Element> blocks = children(first(html, "body"));
    // The first is the foot of each page, which is a style here.
    for (Element block : blocks.subList(1, blocks.size())) {
      block(block, PLAIN);
    }
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
  }

  private void block(Element element, String style) throws XMLStreamException {
    switch (element.getTagName()) {
      case "h1", "h2", "h3", "h4", "h5" -> heading(element);
      case "ul" -> list(element);
      case "table" -> table(element);
      case "div" -> blocks(element, isRemark(element) ? "Quotations" : style);
      default -> paragraph(element, PARAGRAPHS.getOrDefault(element.getAttribute("class"), style));
    }
  }

  private static boolean isRemark(Element element) {
    return element.getAttribute("class").equals("remark");
  }

  /** Blocks one after the other; what stands between them is a paragraph of its own. */
  private void blocks(Element parent, String style) throws XMLStreamException {
    List<Element> children = children(parent);
    if (children.stream().noneMatch(child -> BLOCKS.contains(child.getTagName()))) {
      paragraph(parent, style);
      return;
    }
    for (Element child : children) {
      block(child, style);
    }
  }

  private void heading(Element element) throws XMLStreamException {
    String level = element.getTagName().substring(1);
    writer.writeStartElement("text:h");
    writer.writeAttribute("text:style-name", "Heading_20_" + level);
    writer.writeAttribute("text:outline-level", level);
    inline(element);
    writer.writeEndElement();
  }

  private void paragraph(Element element, String style) throws XMLStreamException {
    writer.writeStartElement("text:p");
    writer.writeAttribute("text:style-name", style);
    inline(element);
    writer.writeEndElement();
  }

  private void list(Element element) throws XMLStreamException {
    writer.writeStartElement("text:list");
    writer.writeAttribute("text:style-name", "Zelftest_20_List");
    for (Element item : children(element)) {
      writer.writeStartElement("text:list-item");
      item(item);
      writer.writeEndElement();
    }
    writer.writeEndElement();
  }

  /** A line of a list: text with, perhaps, blocks after it. */
  private void item(Element item) throws XMLStreamException {
    List<Element> blocks =
        children(item).stream().filter(child -> BLOCKS.contains(child.getTagName())).toList();
    if (blocks.size() < children(item).size() || blocks.isEmpty()) {
      paragraph(item, PLAIN);
    }
    for (Element block : blocks) {
      block(block, PLAIN);
    }
  }

  private void table(Element table) throws XMLStreamException {
    tables++;
    List<Element> bodies = new ArrayList<>();
    List<Element> heads = new ArrayList<>();
    String caption = "";
    for (Element part : children(table)) {
      switch (part.getTagName()) {
        case "caption" -> caption = part.getTextContent();
        case "thead" -> heads.addAll(children(part));
        default -> bodies.addAll(children(part));
      }
    }
    writer.writeStartElement("text:p");
    writer.writeAttribute("text:style-name", "Caption");
    text(caption);
    writer.writeEndElement();
    writer.writeStartElement("table:table");
    writer.writeAttribute("table:name", "T" + tables);
    writer.writeAttribute("table:style-name", "Zelftest_20_Table");
    writer.writeStartElement("table:title");
    writer.writeCharacters(caption);
    writer.writeEndElement();
    columns(children(bodies.get(0)).size());
    if (!heads.isEmpty()) {
      writer.writeStartElement("table:table-header-rows");
      rows(heads);
      writer.writeEndElement();
    }
    rows(bodies);
    writer.writeEndElement();
  }

  /** The first column of every table names what its row is about. */
  private void columns(int count) throws XMLStreamException {
    writer.writeStartElement("table:table-header-columns");
    writer.writeEmptyElement("table:table-column");
    writer.writeEndElement();
    if (count > 1) {
      writer.writeEmptyElement("table:table-column");
      writer.writeAttribute("table:number-columns-repeated", Integer.toString(count - 1));
    }
  }

  private void rows(List<Element> rows) throws XMLStreamException {
    for (Element row : rows) {
      writer.writeStartElement("table:table-row");
      for (Element cell : children(row)) {
        writer.writeStartElement("table:table-cell");
        writer.writeAttribute("table:style-name", "Zelftest_20_Cell");
        writer.writeAttribute("office:value-type", "string");
        blocks(cell, cell.getTagName().equals("th") ? "Table_20_Heading" : "Table_20_Contents");
        writer.writeEndElement();
      }
      writer.writeEndElement();
    }
  }

  private void inline(Element parent) throws XMLStreamException {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (!BLOCKS.contains(element.getTagName())) {
          inlineElement(element);
        }
      } else {
        text(node.getNodeValue());
      }
    }
  }

  private void inlineElement(Element element) throws XMLStreamException {
    if (element.getTagName().equals("svg")) {
      // A drawing is told in words.
      text(element.getAttribute("alt"));
      return;
    }
    if (element.getTagName().equals("a")) {
      writer.writeStartElement("text:a");
      writer.writeAttribute("xlink:type", "simple");
      writer.writeAttribute("xlink:href", element.getAttribute("href"));
    } else {
      writer.writeStartElement("text:span");
      writer.writeAttribute(
          "text:style-name", element.getTagName().equals("strong") ? "Strong" : "Zelftest_20_Mark");
    }
    inline(element);
    writer.writeEndElement();
  }

  private void text(String text) throws XMLStreamException {
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      String found = piece.group();
      if (found.equals("\n")) {
        writer.writeEmptyElement("text:line-break");
      } else if (found.equals("\t")) {
        writer.writeEmptyElement("text:tab");
      } else if (found.startsWith("  ") || found.equals(" ")) {
        writer.writeEmptyElement("text:s");
        writer.writeAttribute("text:c", Integer.toString(found.length()));
      } else {
        writer.writeCharacters(found);
      }
    }
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The first element with this name. */
  static Element first(Element root, String name) {
    return (Element) root.getElementsByTagName(name).item(0);
  }
}
