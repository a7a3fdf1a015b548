package nl.zelftest.web.reporting;

import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An element that a document grows from. Text only ever becomes a text node or an attribute's
 * value, and only as far as the kind of file can hold it: nothing in it is read as markup.
 *
 * @param characters makes a text one that the file can hold
 */
record Markup(Element element, UnaryOperator<String> characters) {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String SVG = "http://www.w3.org/2000/svg";

  static Document newDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This Java cannot make a document", e);
    }
  }

  /** Starts a document to be printed. */
  static Markup root(Document document, String language) {
    return root(document, language, PrintableText::of);
  }

  /** Starts a document whose file holds these characters. */
  static Markup root(Document document, String language, UnaryOperator<String> characters) {
    Element html = document.createElementNS(XHTML, "html");
    document.appendChild(html);
    return new Markup(html, characters).with("lang", language);
  }

  /** Adds a child and returns the child. */
  Markup add(String tag) {
    return grow(XHTML, tag);
  }

  /** Adds a child of a class of the style sheet and returns the child. */
  Markup add(String tag, String style) {
    return grow(XHTML, tag).with("class", style);
  }

  /** Adds a child of a drawing and returns the child. */
  Markup draw(String tag) {
    return grow(SVG, tag);
  }

  private Markup grow(String namespace, String tag) {
    Element child = element.getOwnerDocument().createElementNS(namespace, tag);
    element.appendChild(child);
    return new Markup(child, characters);
  }

  /** Adds an entry to the outline and returns it. */
  Markup addBookmark(String name, String anchor) {
    return add("bookmark").with("name", name).with("href", "#" + anchor);
  }

  /** Adds what stands at the foot of each page; the numbers come from the style sheet. */
  void addFooter(PdfTexts texts, String text) {
    Markup footer = add("div", "footer");
    Markup number = footer.add("span", "page-number");
    number.text(texts.of("page") + " ").add("span", "page");
    number.text(" " + texts.of("page.of") + " ").add("span", "pages");
    footer.add("span").text(text);
  }

  Markup with(String attribute, Object value) {
    element.setAttribute(attribute, characters.apply(value.toString()));
    return this;
  }

  Markup text(String text) {
    element.appendChild(element.getOwnerDocument().createTextNode(characters.apply(text)));
    return this;
  }

  /** Says that the text in here is in the language of the questions, whatever the reader's is. */
  Markup inDutch() {
    return with("lang", "nl");
  }
}
