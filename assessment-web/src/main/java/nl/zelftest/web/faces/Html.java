package nl.zelftest.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.primefaces.csp.CspResponseWriter;

/** Elements of a page, written one after the other. Text is never read as markup. */
public final class Html {
  private final ResponseWriter writer;
  private final Deque<String> open = new ArrayDeque<>();

  private Html(ResponseWriter writer) {
    this.writer = writer;
  }

  /** Within what the page has written until now. */
  public static Html within(FacesContext faces) throws IOException {
    ResponseWriter writer = faces.getResponseWriter();
    if (writer instanceof CspResponseWriter handlers) {
      // It looks at each attribute for a handler, which none of these is; its own are done first.
      handlers.writeText("", null);
      return new Html(handlers.getWrapped());
    }
    return new Html(writer);
  }

  /** Begins an element within the one that is open. */
  public Html open(String element) throws IOException {
    writer.startElement(element, null);
    open.push(element);
    return this;
  }

  /** Begins an element of a class of the style sheet. */
  public Html open(String element, String style) throws IOException {
    return open(element).with("class", style);
  }

  /** Gives an attribute to the element that was begun last, before anything is in it. */
  public Html with(String attribute, String value) throws IOException {
    writer.writeAttribute(attribute, value, null);
    return this;
  }

  public Html text(String text) throws IOException {
    writer.writeText(text, null);
    return this;
  }

  /** Ends the element that is open. */
  public Html close() throws IOException {
    writer.endElement(open.pop());
    return this;
  }
}
