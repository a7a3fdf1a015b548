package nl.zelftest.assessment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zelftest.assessment.InvalidAnswerException.FieldError;
import nl.zelftest.assessment.InvalidAnswerException.Reason;
import nl.zelftest.questionset.AnswerValue;
import nl.zelftest.questionset.VersionContent.ItemContent;
import nl.zelftest.questionset.VersionContent.QuestionContent;
import nl.zelftest.shared.FreeText;

/**
 * Whether an answer can be kept for a question: every value offered, every text bounded, every link
 * plain http(s).
 */
final class AnswerCheck {

  private static final Set<AnswerValue> ITEM_VALUES =
      Set.of(AnswerValue.YES, AnswerValue.NO, AnswerValue.UNKNOWN);

  private final QuestionContent question;
  private final List<FieldError> errors = new ArrayList<>();

  private AnswerCheck(QuestionContent question) {
    this.question = question;
  }

  /**
   * Lets a correct answer pass.
   *
   * @throws InvalidAnswerException with everything that is wrong
   */
  static void require(QuestionContent question, AnswerInput input) {
    AnswerCheck check = new AnswerCheck(question);
    check.value(input);
    check.items(input);
    check.entry(input);
    check.text("reason", input.notApplicableReason());
    check.text("note", input.note());
    check.links(input.links());
    if (!check.errors.isEmpty()) {
      throw new InvalidAnswerException(check.errors);
    }
  }

  private void value(AnswerInput input) {
    if (input.value() != null && !question.choices().contains(input.value())) {
      refuse("value", Reason.VALUE_NOT_OFFERED);
    }
    if (input.notApplicableReason() != null && input.value() != AnswerValue.NOT_APPLICABLE) {
      refuse("reason", Reason.TEXT_NOT_ALLOWED);
    }
  }

  private void items(AnswerInput input) {
    Set<String> codes =
        question.items().stream().map(ItemContent::code).collect(Collectors.toSet());
    if (!codes.containsAll(input.items().keySet())) {
      refuse("items", Reason.ITEM_UNKNOWN);
    }
    if (!ITEM_VALUES.containsAll(input.items().values())) {
      refuse("items", Reason.VALUE_NOT_OFFERED);
    }
  }

  private void entry(AnswerInput input) {
    String entry = input.entry();
    if (entry == null) {
      return;
    }
    if (input.value() != null) {
      refuse("entry", Reason.ENTRY_BESIDE_VALUE);
      return;
    }
    switch (question.kind()) {
      case JUDGEMENT, CHECKLIST -> refuse("entry", Reason.VALUE_NOT_OFFERED);
      case NUMBER -> refuseIf("entry", Entries.numberProblem(entry));
      case DATE -> refuseIf("entry", Entries.dateProblem(entry));
      case TEXT -> text("entry", entry);
      case SINGLE_CHOICE -> {
        if (question.option(entry).isEmpty()) {
          refuse("entry", Reason.VALUE_NOT_OFFERED);
        }
      }
    }
  }

  private void text(String field, String text) {
    if (text == null) {
      return;
    }
    if (text.length() > AnswerInput.LONGEST_TEXT) {
      refuse(field, Reason.TEXT_TOO_LONG);
    }
    if (!FreeText.isPlain(text)) {
      refuse(field, Reason.TEXT_NOT_ALLOWED);
    }
  }

  private void links(List<AnswerInput.Link> links) {
    if (links.size() > AnswerInput.MOST_LINKS) {
      refuse("links", Reason.TOO_MANY_LINKS);
      return;
    }
    for (int i = 0; i < links.size(); i++) {
      AnswerInput.Link link = links.get(i);
      String field = "links[" + i + "]";
      if (link.url().length() > AnswerInput.LONGEST_URL) {
        refuse(field, Reason.LINK_TOO_LONG);
      } else if (!isHttp(link.url())) {
        refuse(field, Reason.LINK_NOT_HTTP);
      }
      if (link.label().length() > AnswerInput.LONGEST_LABEL) {
        refuse(field, Reason.LINK_LABEL_TOO_LONG);
      } else if (!FreeText.isPlain(link.label())) {
        refuse(field, Reason.TEXT_NOT_ALLOWED);
      }
    }
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = new URI(url);
      return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void refuseIf(String field, Reason problem) {
    if (problem != null) {
      refuse(field, problem);
    }
  }

  private void refuse(String field, Reason reason) {
    errors.add(new FieldError(field, reason));
  }
}
