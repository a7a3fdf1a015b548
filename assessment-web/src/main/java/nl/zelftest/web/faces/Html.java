package nl.zelftest.web.faces;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.primefaces.util.EscapeUtils;

/**
 * Elements of a page that may hold others, put together one after the other. Text is never read as
 * markup. The page gets them in one go, for the writers of Faces and PrimeFaces search every
 * element and attribute. Elements without an end, such as br, are not for it.
 */
public final class Html {
  private final StringBuilder made = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  /** Begins an element within the one that is open. */
  public Html open(String element) {
    endTag();
    made.append('<').append(element);
    open.push(element);
    inTag = true;
    return this;
  }

  /** Begins an element of a class of the style sheet. */
  public Html open(String element, String style) {
    return open(element).with("class", style);
  }

  /**
   * Gives an attribute to the element that was begun last.
   *
   * @throws IllegalStateException when something is in it already
   */
  public Html with(String attribute, String value) {
    if (!inTag) {
      throw new IllegalStateException("no element to give " + attribute);
    }
    made.append(' ').append(attribute).append("=\"");
    made.append(EscapeUtils.forHtmlAttribute(value)).append('"');
    return this;
  }

  public Html text(String text) {
    endTag();
    made.append(EscapeUtils.forHtmlContent(text));
    return this;
  }

  /** Ends the element that is open. */
  public Html close() {
    endTag();
    made.append("</").append(open.pop()).append('>');
    return this;
  }

  private void endTag() {
    if (inTag) {
      made.append('>');
      inTag = false;
    }
  }

  /**
   * Adds it to the page, after what that has until now.
   *
   * @throws IllegalStateException when an element is still open
   */
  public void writeTo(FacesContext faces) throws IOException {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    faces.getResponseWriter().write(made.toString());
  }

  @Override
  public String toString() {
    return made.toString();
  }
}
