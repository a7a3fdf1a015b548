package nl.zelftest.web.reporting;

import java.util.List;
import java.util.stream.Collectors;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.VersionContent.FollowUpContent;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContent.OptionContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;

/**
 * The part of a question on paper where it is answered. A box is a drawn border, so that reading
 * aloud says the words beside it and nothing else.
 */
final class PaperAnswer {
  private static final List<AnswerValue> OF_ITEMS =
      List.of(AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN);
  private static final int TEXT_LINES = 6;

  private final PdfTexts texts;

  PaperAnswer(PdfTexts texts) {
    this.texts = texts;
  }

  void add(Markup parent, QuestionContent question) {
    switch (question.kind()) {
      case JUDGEMENT -> parent.add("p", "label").text(texts.of("paper.answer"));
      case CHECKLIST -> items(parent, question.items());
      case NUMBER -> {
        parent.add("p", "label").text(texts.of("paper.number"));
        lines(parent, 1);
      }
      case DATE -> {
        parent.add("p", "label").text(texts.of("paper.date"));
        lines(parent, 1);
      }
      case TEXT -> {
        parent.add("p", "label").text(texts.of("paper.text"));
        lines(parent, TEXT_LINES);
      }
      case SINGLE_CHOICE -> {
        parent.add("p", "label").text(texts.of("paper.choice"));
        Markup options = parent.add("ul", "boxes");
        for (OptionContent option : question.options()) {
          box(options).add("span").inDutch().text(option.text());
        }
      }
    }
    if (!question.choices().isEmpty()) {
      Markup boxes = parent.add("ul", "boxes");
      question.choices().forEach(value -> box(boxes).text(texts.of(value)));
    }
  }

  private void items(Markup parent, List<ItemContent> items) {
    parent.add("p", "label").text(texts.of("paper.items"));
    for (ItemContent item : items) {
      Markup row = parent.add("div", "item");
      row.add("p").inDutch().text(item.text());
      Markup boxes = row.add("p", "boxes");
      for (AnswerValue value : OF_ITEMS) {
        boxes.add("span", "box");
        boxes.text(" ").add("span", "beside").text(texts.of(value));
        boxes.text(" ");
      }
    }
  }

  private static Markup box(Markup list) {
    Markup item = list.add("li");
    item.add("span", "box");
    return item.text(" ");
  }

  /** Room to write on. */
  static void lines(Markup parent, int count) {
    for (int line = 0; line < count; line++) {
      parent.add("div", "line");
    }
  }

  /** The answers after which a follow-up is asked, as in: Deels, Nee. */
  String words(FollowUpContent followUp) {
    return followUp.askedAfter().stream()
        .sorted()
        .map(texts::of)
        .collect(Collectors.joining(texts.of("paper.or")));
  }
}
