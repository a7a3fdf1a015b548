package nl.zelftest.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.zelftest.reporting.YearsSpan;
import nl.zelftest.shared.NotFoundException;

/** What a page was asked with, what it says, and where it leads on. */
@RequestScoped
public class Form {

  /** In the address of pages and files: how far back years are shown. */
  public static final String YEARS = "jaren";

  @Inject private FacesContext faces;

  /** What was typed or chosen in a field, or stands in the address; empty where nothing was. */
  public String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }

  /**
   * The same where it has to be an id.
   *
   * @throws NotFoundException when it is none
   */
  public UUID id(String name) {
    return Ids.of(typed(name));
  }

  /** How far back the address asks for years. */
  public YearsSpan years() {
    return years(typed(YEARS));
  }

  /** How far back, in the word of an address; null where it has none. */
  public static YearsSpan years(String word) {
    return "alle".equals(word) ? YearsSpan.ALL : YearsSpan.RECENT;
  }

  /** Which page of a list the address asks for; 1 where it does not say so. */
  public int pageNumber() {
    String number = typed("pagina");
    return number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) : 1;
  }

  /** What was just done, as the address says it: one of these; null when it says none of them. */
  public String done(String... known) {
    String done = typed("gedaan");
    return List.of(known).contains(done) ? done : null;
  }

  /** In which the page is written. */
  public Locale locale() {
    return faces.getViewRoot().getLocale();
  }

  /** A text in the language of the page. */
  public String text(String key, Object... arguments) {
    return Texts.of(locale(), key, arguments);
  }

  /** The page still says what it has to say, but not that there is something here. */
  public void notFound() {
    faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  /** Leads on to another page, so that loading that one again does nothing twice. */
  public void goTo(String path) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(external.getRequestContextPath() + path);
  }
}
