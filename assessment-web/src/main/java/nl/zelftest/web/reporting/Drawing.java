package nl.zelftest.web.reporting;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A picture that stands on its own: colours and fonts are in it, and so is what it shows. */
final class Drawing {

  static final String INK = "#17272d";
  static final String TEAL = "#0d5c63";
  static final String AMBER = "#f3b63f";
  static final String RED = "#a3231b";
  static final String PAPER = "#ffffff";
  static final String LINE = "#5d6c73";

  private static final int HUNDRED = 100;

  private static final String SVG = "http://www.w3.org/2000/svg";

  private final Document document = Markup.newDocument();
  private final Markup root;

  Drawing(double width, double height) {
    Element svg = document.createElementNS(SVG, "svg");
    document.appendChild(svg);
    root =
        new Markup(svg, UnaryOperator.identity())
            .with("viewBox", "0 0 " + number(width) + " " + number(height))
            .with("width", number(width))
            .with("height", number(height))
            .with("font-family", "Atkinson Hyperlegible Next, DejaVu Sans Condensed, sans-serif")
            .with("font-size", 14)
            .with("fill", INK);
  }

  Markup root() {
    return root;
  }

  static Markup rectangle(Markup parent, double x, double y, double width, double height) {
    return parent
        .draw("rect")
        .with("x", number(x))
        .with("y", number(y))
        .with("width", number(width))
        .with("height", number(height));
  }

  static Markup text(Markup parent, double x, double y, String text) {
    return parent.draw("text").with("x", number(x)).with("y", number(y)).text(text);
  }

  /** As every language of drawings reads it, whatever the reader's is. */
  static String number(double value) {
    long hundredths = Math.round(value * HUNDRED);
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("The drawing cannot be written", e);
    }
  }
}
