package nl.zelftest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** All text is in bundles, in both languages, and pages name texts that are there. */
class TextsTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern KEY =
      Pattern.compile("t\\['([A-Za-z0-9._-]+)'\\]|z:text[23]?\\('([A-Za-z0-9._-]+)'");

  /** Text between tags that holds a letter outside EL. */
  private static final Pattern LITERAL = Pattern.compile(">([^<]*)<");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    Properties dutch = bundle("texts.properties");
    Properties english = bundle("texts_en.properties");

    assertThat(new TreeSet<>(english.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(dutch.stringPropertyNames()));
    assertThat(dutch.stringPropertyNames())
        .allSatisfy(key -> assertThat(dutch.getProperty(key)).isNotBlank());
  }

  @Test
  void pagesNameTextsThatExist() throws IOException {
    Properties dutch = bundle("texts.properties");
    for (Path page : pages()) {
      Matcher key = KEY.matcher(Files.readString(page));
      while (key.find()) {
        String name = key.group(1) != null ? key.group(1) : key.group(2);
        assertThat(prefixOrKey(dutch, name)).as("%s in %s", name, page).isTrue();
      }
    }
  }

  /**
   * A key that a page completes, as in {@code t['answer.'.concat(value)]}, exists as the beginning
   * of others.
   */
  private static boolean prefixOrKey(Properties texts, String name) {
    return name.endsWith(".")
        ? texts.stringPropertyNames().stream().anyMatch(key -> key.startsWith(name))
        : texts.containsKey(name);
  }

  @Test
  void noPageHoldsTextOfItsOwn() throws IOException {
    for (Path page : pages()) {
      String markup =
          Files.readString(page).replaceAll("(?s)<!--.*?-->", "").replaceAll("#\\{[^}]*\\}", "");
      Matcher literal = LITERAL.matcher(markup);
      while (literal.find()) {
        assertThat(literal.group(1)).as("text in %s", page).doesNotContainPattern("\\p{L}");
      }
    }
  }

  @Test
  void noPageHoldsStylesOrHandlersOfItsOwn() throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readString(page))
          .as(page.toString())
          .doesNotContainPattern("\\s(style|on[a-z]+)=\"");
    }
  }

  /** A page or tag that is not would be found out by whoever opens it. */
  @Test
  void everyPageIsWellFormed() throws Exception {
    for (Path page : pages()) {
      assertThatCode(
              () -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(page.toFile()))
          .as(page.toString())
          .doesNotThrowAnyException();
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
      assertThat(pages).hasSizeGreaterThan(10);
      return pages;
    }
  }

  private static Properties bundle(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = TextsTest.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
