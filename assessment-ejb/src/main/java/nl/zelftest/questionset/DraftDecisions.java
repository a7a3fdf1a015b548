package nl.zelftest.questionset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.VersionMapping.Edge;

/** What administrators decide about how earlier questions go on in a draft. */
final class DraftDecisions {

  private DraftDecisions() {}

  /** A question with one origin is proposed as the same while it says the same. */
  static DraftContent reconsidered(DraftContent draft, String code, QuestionSetDocument base) {
    List<Edge> into = List.copyOf(draft.mapping().into(code));
    Set<Edge> others = new LinkedHashSet<>(draft.edges());
    if (into.size() == 1 && draft.mapping().from(into.get(0).from()).size() == 1) {
      others.remove(into.get(0));
      QuestionDocument old = DocumentEdits.require(base.question(into.get(0).from()));
      QuestionDocument question = DocumentEdits.require(draft.document().question(code));
      others.add(new Edge(old.code(), code, MappingProposal.isSame(old, question)));
    }
    return with(draft, others, DraftContent.without(draft.decided(), code), draft.dropped());
  }

  /**
   * Decides in which earlier questions a question has its past.
   *
   * @param origins earlier questions' codes, and whether each means the same; none: it is new
   */
  static DraftContent decide(
      DraftContent draft, String code, Map<String, Boolean> origins, QuestionSetDocument base) {
    DocumentEdits.require(draft.document().question(code));
    Set<Edge> others = draft.edges(edge -> edge.to().equals(code) ? null : edge);
    origins.forEach(
        (from, same) -> {
          DocumentEdits.require(base.question(from));
          others.add(new Edge(from, code, same));
        });
    Set<String> now = new LinkedHashSet<>(draft.decided());
    now.add(code);
    Set<String> goOn = others.stream().map(Edge::from).collect(Collectors.toSet());
    return with(
        draft, others, now, draft.dropped().stream().filter(not(goOn)).collect(Collectors.toSet()));
  }

  /** Decides that an earlier question goes on nowhere. */
  static DraftContent decideDropped(DraftContent draft, String old, QuestionSetDocument base) {
    DocumentEdits.require(base.question(old));
    if (!draft.mapping().isDropped(old)) {
      throw new NoSuchElementException(old);
    }
    Set<String> now = new LinkedHashSet<>(draft.dropped());
    now.add(old);
    return with(draft, draft.edges(), draft.decided(), now);
  }

  /** Decides at once about every question that reads as it did and has one origin. */
  static DraftContent decideUnchanged(DraftContent draft, QuestionSetDocument base) {
    DraftContent next = draft;
    for (QuestionDocument question : draft.document().questions().toList()) {
      String code = question.code();
      if (draft.mapping().changeOf(code) == Change.SAME && !draft.decided().contains(code)) {
        Edge only = draft.mapping().into(code).iterator().next();
        next = decide(next, code, Map.of(only.from(), only.sameMeaning()), base);
      }
    }
    return next;
  }

  /** Codes of the questions, and of earlier ones that are dropped, still to be decided. */
  static List<String> undecided(DraftContent draft, QuestionSetDocument base) {
    List<String> open = new ArrayList<>();
    if (base != null) {
      draft
          .document()
          .questions()
          .map(QuestionDocument::code)
          .filter(not(draft.decided()))
          .forEach(open::add);
      base.questions()
          .map(QuestionDocument::code)
          .filter(draft.mapping()::isDropped)
          .filter(not(draft.dropped()))
          .forEach(open::add);
    }
    return open;
  }

  private static Predicate<String> not(Set<String> codes) {
    return code -> !codes.contains(code);
  }

  private static DraftContent with(
      DraftContent draft, Set<Edge> edges, Set<String> decided, Set<String> dropped) {
    return new DraftContent(
        draft.document(), edges, decided, dropped, draft.reasons(), draft.used());
  }
}
