package nl.zelftest.web.reporting;

import java.util.List;
import java.util.Locale;
import nl.zelftest.shared.PortalClock;
import org.w3c.dom.Document;

/** A report as PDF/UA-1, on lying pages. */
public final class ReportPdf {
  /** Its media type. */
  public static final String MEDIA_TYPE = "application/pdf";

  private static final String LYING =
      "@page { size: A4 landscape; }\nthead { display: table-header-group; }\n";

  private final Report report;
  private final PdfTexts texts;

  private ReportPdf(Report report, PdfTexts texts) {
    this.report = report;
    this.texts = texts;
  }

  /**
   * Renders a report.
   *
   * @param demo whether to say that everything in it is made up
   */
  public static byte[] render(Report report, Locale locale, boolean demo) {
    PdfTexts texts = new PdfTexts(locale, PortalClock.AMSTERDAM);
    return PdfFile.of(new ReportPdf(report, texts).build(demo));
  }

  private Document build(boolean demo) {
    Document document = Markup.newDocument();
    Markup html = Markup.root(document, texts.locale().getLanguage());
    Markup head = html.add("head");
    head.add("title").text(report.title());
    head.add("meta").with("name", "subject").with("content", report.title());
    head.add("style").text(PdfFile.STYLE + LYING);
    Markup bookmarks = head.add("bookmarks");
    Markup body = html.add("body");
    body.addFooter(texts, report.title());
    body.add("p", "brand").text(texts.of("brand"));
    body.add("h1").text(report.title());
    report.lead().forEach(text -> body.add("p", "lead").text(text));
    Markup notices = body.add("div");
    for (int at = 0; at < report.sections().size(); at++) {
      String anchor = "deel-" + at;
      bookmarks.addBookmark(report.sections().get(at).title(), anchor);
      section(body, report.sections().get(at), anchor);
    }
    if (demo) {
      notices.add("p", "notice").text(texts.of("demo"));
    }
    if (body.element().getTextContent().contains(PrintableText.REPLACEMENT)) {
      notices.add("p", "notice").text(texts.of("replaced", PrintableText.REPLACEMENT));
    }
    return document;
  }

  private static void section(Markup body, Report.Section section, String anchor) {
    body.add("h2").with("id", anchor).text(section.title());
    section.note().lines().forEach(line -> body.add("p", "soft").text(line));
    if (section.lines().isEmpty()) {
      return;
    }
    Markup table = body.add("table");
    Markup names = table.add("thead").add("tr");
    section.head().forEach(name -> names.add("th").with("scope", "col").text(name));
    Markup rows = table.add("tbody");
    for (List<String> line : section.lines()) {
      Markup row = rows.add("tr");
      row.add("th").with("scope", "row").text(line.get(0));
      line.subList(1, line.size()).forEach(cell -> cell(row.add("td"), cell));
    }
  }

  /** Lines that only a break holds apart would be read aloud as one word. */
  private static void cell(Markup cell, String text) {
    if (text.indexOf('\n') < 0) {
      cell.text(text);
    } else {
      text.lines().forEach(line -> cell.add("p").text(line));
    }
  }
}
