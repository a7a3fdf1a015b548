package nl.zelftest.it;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The result of a submitted test. */
final class ResultPage {
  /** What a PDF says: its title, its language and its words, blanks left out. */
  record Pdf(String fileName, String title, String language, String words) {}

  private final Page page;

  private ResultPage(Page page) {
    this.page = page;
  }

  static ResultPage open(Page page, Portal portal, UUID assessment) {
    page.navigate(portal.url("/zelftest/" + assessment + "/resultaat"));
    return new ResultPage(page);
  }

  /** The verdict and, where something counts, the score under this heading. */
  List<String> total(String heading) {
    return page
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading))
        .locator(".figure")
        .allInnerTexts()
        .stream()
        .map(ResultPage::breakable)
        .toList();
  }

  /** The chart's lines: a theme and its value, or what is said in its place. */
  List<String> chart() {
    return lines(page.locator(".chart > li"), "span");
  }

  /** The table's lines: theme, verdict, low, high. */
  List<String> table() {
    return lines(page.locator(".table tbody tr"), "th, td");
  }

  String hash() {
    return page.locator("code.hash").innerText();
  }

  private static List<String> lines(Locator rows, String cells) {
    return rows.all().stream()
        .map(row -> breakable(String.join(" | ", row.locator(cells).allInnerTexts())))
        .toList();
  }

  /** With common spaces where a line is not to break, as before the sign of a percentage. */
  private static String breakable(String text) {
    return text.replace('\u00a0', ' ');
  }

  Pdf downloadPdf() {
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Download als pdf"))
                    .click());
    try (PDDocument document = Loader.loadPDF(download.path().toFile())) {
      return new Pdf(
          download.suggestedFilename(),
          document.getDocumentInformation().getTitle(),
          document.getDocumentCatalog().getLanguage(),
          withoutBlanks(new PDFTextStripper().getText(document)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as it is found in {@link Pdf#words()}, wherever its lines break. */
  static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }
}
