package nl.zelftest.questionset;

import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;

/** A reference in one line, in the language of the law whatever the reader's is. */
final class LegalCitation {

  private LegalCitation() {}

  static String of(ReferenceDocument reference) {
    StringBuilder citation = new StringBuilder();
    append(citation, "", reference.act());
    append(citation, "artikel ", reference.article());
    append(citation, "lid ", reference.paragraph());
    append(citation, "onder ", reference.point());
    append(citation, "", reference.paper());
    return reference.editorial() ? citation + " (redactioneel)" : citation.toString();
  }

  private static void append(StringBuilder citation, String name, String value) {
    if (value != null) {
      citation.append(citation.length() == 0 ? "" : ", ").append(name).append(value);
    }
  }
}
