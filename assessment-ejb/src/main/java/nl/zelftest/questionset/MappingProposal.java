package nl.zelftest.questionset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.VersionMapping.Edge;

/**
 * Proposes how questions go on, from their codes and their words. A proposal is where an
 * administrator starts from; nothing is published on it.
 */
final class MappingProposal {

  /** The share of their words that two questions have in common before one is proposed. */
  private static final double ALIKE = 0.5;

  private MappingProposal() {}

  /** Proposes edges between two documents: by code, and by words where no code says it. */
  static Set<Edge> between(QuestionSetDocument base, QuestionSetDocument document) {
    Set<Edge> edges = new LinkedHashSet<>();
    document
        .questions()
        .forEach(
            question ->
                origin(base, document, question)
                    .ifPresent(
                        old ->
                            edges.add(
                                new Edge(old.code(), question.code(), isSame(old, question)))));
    return edges;
  }

  private static Optional<QuestionDocument> origin(
      QuestionSetDocument base, QuestionSetDocument document, QuestionDocument question) {
    Optional<QuestionDocument> sameCode = base.question(question.code());
    if (sameCode.isPresent()) {
      return sameCode;
    }
    return base.questions()
        .filter(old -> document.question(old.code()).isEmpty())
        .filter(old -> alike(old.text(), question.text()) >= ALIKE)
        .max(
            (one, other) ->
                Double.compare(
                    alike(one.text(), question.text()), alike(other.text(), question.text())));
  }

  /** Whether two questions ask the same, as far as words and form can tell. */
  static boolean isSame(QuestionDocument old, QuestionDocument question) {
    return old.kind() == question.kind()
        && words(old.text()).equals(words(question.text()))
        && old.items().equals(question.items())
        && old.options().equals(question.options());
  }

  private static double alike(String one, String other) {
    Set<String> first = new HashSet<>(words(one));
    Set<String> second = new HashSet<>(words(other));
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    int all = first.size() + second.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  /** Words without capitals and punctuation: those do not change what is asked. */
  private static List<String> words(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
  }
}
