package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens to a line of the official file, reading it gives a document or problems. */
class MutatedFileTest {
  static final List<String> LINES = officialLines();

  @Property(tries = 500)
  void anyLineMayChange(
      @ForAll @IntRange(max = 10_000) int line,
      @ForAll @IntRange(max = 200) int from,
      @ForAll @IntRange(max = 200) int length,
      @ForAll("fragments") String inserted)
      throws IOException {
    List<String> lines = new ArrayList<>(LINES);
    int index = line % lines.size();
    String old = lines.get(index);
    int start = Math.min(from, old.length());
    int end = Math.min(start + length, old.length());
    lines.set(index, old.substring(0, start) + inserted + old.substring(end));

    byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    ImportResult<QuestionSetDocument> result = QuestionSetYaml.read(new ByteArrayInputStream(file));

    // Which of the two, the result itself holds; here it counts that there is one.
    int lastLine = String.join("\n", lines).split("\r\n|\r|\n", -1).length;
    assertThat(result.problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isBetween(1, lastLine);
              assertThat(problem.column()).isPositive();
            });
  }

  @Provide
  Arbitrary<String> fragments() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            ":",
            ": ",
            "- ",
            "&a ",
            "*a",
            "!!map ",
            "---",
            "...",
            "[",
            "]",
            "{",
            "}",
            "'",
            "\"",
            "|",
            ">",
            "? ",
            "#",
            "%YAML 9.9",
            "<<: ",
            "\t",
            "\r",
            "\n",
            "null",
            "~",
            "[]",
            "{}",
            "\0",
            "\"\\ud800\"",
            "\"\\x00\"",
            "\uFEFF",
            "\u2028",
            "\u0085"),
        Arbitraries.strings().ofMaxLength(12));
  }

  private static List<String> officialLines() {
    try (InputStream in =
        QuestionSetYaml.class.getResourceAsStream(
            "/reference/question-set-clientondersteuning-2015.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
