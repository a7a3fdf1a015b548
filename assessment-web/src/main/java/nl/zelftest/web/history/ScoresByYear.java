package nl.zelftest.web.history;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.zelftest.assessment.StepComparability.Reason;
import nl.zelftest.history.YearsPage;
import nl.zelftest.history.YearsPage.Cell;
import nl.zelftest.history.YearsPage.Ground;
import nl.zelftest.history.YearsPage.Line;
import nl.zelftest.history.YearsPage.Moment;
import nl.zelftest.history.YearsPage.Row;
import nl.zelftest.history.YearsPage.SubjectYears;
import nl.zelftest.history.YearsPage.Value;
import nl.zelftest.web.assessment.ScoreRange;
import nl.zelftest.web.faces.Html;

/**
 * The years of a subject: a drawing of each side's line, and a table with a row for each year, a
 * cell for each line, and one for what these rest on. Written in one go, because repeated
 * components take many times as long for the hundreds of cells of a long history.
 *
 * <p>Attributes: {@code page} ({@link YearsPage}), {@code subject} ({@link SubjectYears}) and
 * {@code words} ({@link YearsWords}).
 */
@FacesComponent(ScoresByYear.TYPE)
public class ScoresByYear extends UIComponentBase {
  static final String TYPE = "nl.zelftest.ScoresByYear";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    YearsPage page = (YearsPage) getAttributes().get("page");
    SubjectYears subject = (SubjectYears) getAttributes().get("subject");
    YearsWords words = (YearsWords) getAttributes().get("words");
    String context = faces.getExternalContext().getRequestContextPath();
    years(page, subject, words, context).writeTo(faces);
  }

  static Html years(YearsPage page, SubjectYears subject, YearsWords words, String context) {
    Html html = new Html();
    YearLines.write(html, page, subject, words);
    html.open("table", "table years-table");
    html.open("caption", "visually-hidden").text(words.subject(subject.subject())).close();
    html.open("thead").open("tr");
    html.open("th").with("scope", "col").text(words.of("history.year")).close();
    for (Line line : page.lines()) {
      html.open("th").with("scope", "col").text(words.line(line)).close();
    }
    html.open("th").with("scope", "col").text(words.of("history.ground")).close();
    html.close().close().open("tbody");
    for (Row row : subject.rows()) {
      row(html.open("tr"), row, page, words, context);
      html.close();
    }
    return html.close().close();
  }

  private static void row(Html html, Row row, YearsPage page, YearsWords words, String context) {
    moment(html.open("th").with("scope", "row"), row.moment(), page, words, context);
    html.close();
    for (int column = 0; column < row.cells().size(); column++) {
      html.open("td").with("data-label", words.line(page.lines().get(column)));
      cell(html.open("div", "year-cell"), row.cells().get(column), words);
      html.close().close();
    }
    html.open("td").with("data-label", words.of("history.ground"));
    grounds(html.open("div", "year-cell"), row, page, words);
    html.close().close();
  }

  private static void moment(
      Html html, Moment moment, YearsPage page, YearsWords words, String context) {
    html.text(words.moment(moment, page.municipalityCode()));
    if (moment.ownAssessment() != null) {
      String result = context + "/zelftest/" + moment.ownAssessment() + "/resultaat";
      html.open("div").open("a", "small").with("href", result).text(words.of("result"));
      html.open("span", "visually-hidden").text(" " + moment.roundName()).close().close().close();
    }
  }

  private static void cell(Html html, Cell cell, YearsWords words) {
    if (cell.values().isEmpty()) {
      html.open("span", "soft").text(words.of("history.empty")).close();
      return;
    }
    for (Value value : cell.values()) {
      value(html, value, cell.values().size() > 1, words);
    }
    if (cell.movement() != null) {
      html.open("p", "small").open("strong").text(words.movement(cell)).close();
      if (cell.isReserved()) {
        html.text(" ").open("span", "badge change").text(words.comparability(cell.step())).close();
      }
      html.close();
    }
    if (cell.beside() != null) {
      html.open("p", "small").text(words.beside(cell)).close();
    }
  }

  /** Says once what all figures of a year rest on, or of which ones where that differs. */
  private static void grounds(Html html, Row row, YearsPage page, YearsWords words) {
    Map<Ground, List<Integer>> grounds = row.grounds();
    for (Map.Entry<Ground, List<Integer>> one : grounds.entrySet()) {
      Ground ground = one.getKey();
      html.open("p", "small");
      if (grounds.size() > 1) {
        html.open("strong").text(words.lines(page.lines(), one.getValue())).close().text(": ");
      }
      html.text(words.of("history.version", ground.versionLabel()) + ".");
      if (ground.step() != null) {
        html.text(" ").open("span", "badge change").text(words.comparability(ground.step()));
        html.close();
        if (ground.step().reason() != Reason.SAME) {
          html.close().open("p", "small").text(words.reason(ground.step()));
        }
      }
      html.close();
    }
  }

  private static void value(Html html, Value value, boolean named, YearsWords words) {
    if (value.score().counted() > 0) {
      ScoreRange.write(html, value.score());
    }
    html.open("p", "number").text(named ? value.code() + ": " : "");
    html.text(words.score(value.score())).close();
    for (String note : value.notes()) {
      html.open("p", "small note").open("span", "visually-hidden");
      html.text(words.of("history.note") + ": ").close().text(note).close();
    }
  }
}
