package nl.zelftest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Beside every field for free text stands that data about clients do not belong there: in the hint
 * that describes the field.
 */
class ClientDataWarningTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final String WARNING = "gegevens over cliënten";
  private static final Pattern QUOTED = Pattern.compile("'([A-Za-z0-9._-]+)'");

  /** What is typed in fields that need no warning, and their ids. */
  private static final Map<String, Set<String>> NO_FREE_TEXT =
      Map.of(
          "the name of a person, an organisation, a round, a token or a passkey",
          Set.of("naam"),
          "an address, of mail or of a web page",
          Set.of("email", "adres", "uitgever", "domeinen", "#{code}-link"),
          "names of municipalities; one of them is the text of a question too",
          Set.of("gemeente", "oud", "nieuw"),
          "a code or a number of a document",
          Set.of("code", "cijfers", "artikel", "client", "acr"),
          "what is looked for, and not kept",
          Set.of("zoek"),
          "a number, or a part of a date",
          Set.of("#{code}-antwoord", "#{code}-dag", "#{code}-maand", "#{code}-jaar"),
          "the text of the law or of a question, by national administrators for everybody",
          Set.of("tekst", "titel", "#{fieldId}"));

  /** Tags whose hint comes from the page that uses them. */
  private static final Set<String> TAGS =
      Set.of("text-area.xhtml", "text-field.xhtml", "code-field.xhtml");

  private static final Set<String> FIELDS =
      Set.of("textarea", "h:inputText", "h:inputTextarea", "z:textArea", "z:textField");

  @Test
  void everyFieldForFreeTextWarns() throws Exception {
    Properties texts = texts();
    Set<String> excepted = new TreeSet<>();
    List<String> silent = new ArrayList<>();
    int warning = 0;
    for (Path page : pages()) {
      for (Element field : fields(page)) {
        String id = field.getAttribute("id");
        if (warns(field, texts)) {
          warning++;
        } else if (NO_FREE_TEXT.values().stream().anyMatch(ids -> ids.contains(id))) {
          excepted.add(id);
        } else {
          silent.add(page.getFileName() + " " + id);
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(warning).isGreaterThan(10);
    assertThat(excepted)
        .as("no exception is left over")
        .containsExactlyInAnyOrderElementsOf(
            NO_FREE_TEXT.values().stream().flatMap(Set::stream).toList());
  }

  /** A date, a year or another short field of one line is no free text. */
  private static List<Element> fields(Path page) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile());
    return elements(document, "*")
        .filter(
            element ->
                FIELDS.contains(element.getTagName())
                    || (element.getTagName().equals("input")
                        && element.getAttribute("type").equals("text")))
        .filter(element -> !element.getAttribute("short").equals("true"))
        .filter(element -> !element.hasAttribute("readonly"))
        .toList();
  }

  private static boolean warns(Element field, Properties texts) {
    List<String> hints =
        QUOTED
            .matcher(hint(field))
            .results()
            .map(MatchResult::group)
            .map(quoted -> texts.getProperty(quoted.substring(1, quoted.length() - 1)))
            .filter(text -> text != null)
            .toList();
    return !hints.isEmpty() && hints.stream().allMatch(text -> text.contains(WARNING));
  }

  /** The markup of the hint: a tag's own, or that of the paragraph that describes the field. */
  private static String hint(Element field) {
    if (field.getTagName().startsWith("z:")) {
      return field.getAttribute("hint");
    }
    String describedBy = field.getAttribute("aria-describedby");
    return elements(field.getOwnerDocument(), "p")
        .filter(paragraph -> paragraph.getAttribute("class").equals("hint"))
        .filter(paragraph -> describedBy.contains(paragraph.getAttribute("id")))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static Stream<Element> elements(Document document, String name) {
    var found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .filter(file -> !TAGS.contains(file.getFileName().toString()))
          .toList();
    }
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    try (InputStream in = ClientDataWarningTest.class.getResourceAsStream("texts.properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
