package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import org.junit.jupiter.api.Test;

/** One change is taken back while a colleague's later one stays. */
class DraftUndoTest {

  private static final QuestionSetDocument BASE = official();
  private static final DraftContent BEFORE = DraftContent.of(BASE);
  private static final Place TEXT = Place.question("LB1", QuestionField.TEXT);

  @Test
  void aRemovedLineComesBackWithItsCode() {
    Place items = Place.question("LB1", QuestionField.ITEMS);
    String shorter =
        DraftTexts.text(BEFORE, items)
            .orElseThrow()
            .lines()
            .skip(1)
            .collect(Collectors.joining("\n"));
    DraftContent mine = DraftTexts.with(BEFORE, items, shorter, BASE);
    DraftContent both = DraftTexts.with(mine, TEXT, "Van een collega?", BASE);

    QuestionDocument undone = lb1(DraftTexts.restored(both, items, BEFORE, BASE));

    assertThat(lb1(both).items()).hasSize(7);
    assertThat(undone.items()).isEqualTo(lb1(BEFORE).items());
    assertThat(undone.text()).isEqualTo("Van een collega?");
  }

  @Test
  void anotherKindComesBackWithItsLines() {
    Place kind = Place.question("LB1", QuestionField.KIND);
    DraftContent mine = DraftTexts.with(BEFORE, kind, "JUDGEMENT", BASE);
    DraftContent both = DraftTexts.with(mine, TEXT, "Van een collega?", BASE);

    QuestionDocument undone = lb1(DraftTexts.restored(both, kind, BEFORE, BASE));

    assertThat(lb1(both).items()).isEmpty();
    assertThat(undone.kind()).isEqualTo(QuestionKind.CHECKLIST);
    assertThat(undone.items()).isEqualTo(lb1(BEFORE).items());
  }

  private static QuestionSetDocument official() {
    String yaml = String.join("\n", MutatedFileTest.LINES) + "\n";
    try {
      return QuestionSetYaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
          .document()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static QuestionDocument lb1(DraftContent draft) {
    return draft.document().question("LB1").orElseThrow();
  }
}
