package nl.zelftest.questionset;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.zelftest.questionset.InvalidDraftException.Reason;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import nl.zelftest.questionset.VersionMapping.Edge;

/**
 * What a draft says: its questions, how those of the version before go on in them, what was decided
 * about that, and why. Each verb gives the next content; a part that is not there any more is a
 * {@link java.util.NoSuchElementException}.
 *
 * @param edges how earlier questions go on, decided or proposed
 * @param decided codes of the questions whose edges an administrator decided
 * @param dropped codes of earlier questions of which was decided that they go on nowhere
 * @param reasons why, by the code of the question, or of an earlier question that is dropped
 * @param used every code that a part of the draft or of a version of the set has or had
 */
public record DraftContent(
    QuestionSetDocument document,
    Set<Edge> edges,
    Set<String> decided,
    Set<String> dropped,
    Map<String, ChangeReason> reasons,
    Set<String> used) {

  /** A document alone, with nothing to be decided. */
  static DraftContent of(QuestionSetDocument document) {
    return imported(document, null, Set.of());
  }

  /**
   * A draft that says what the version before says, with everything still to be decided.
   *
   * @param earlier codes of every version of the set
   */
  static DraftContent following(QuestionSetDocument base, Set<String> earlier) {
    return imported(
        new QuestionSetDocument(
            base.code(),
            null,
            base.language(),
            base.title(),
            base.subtitle(),
            null,
            base.source(),
            base.themes()),
        base,
        earlier);
  }

  /**
   * A draft that says what a file says.
   *
   * @param base the version before; null for a set's first
   * @param earlier codes of every version of the set
   */
  static DraftContent imported(
      QuestionSetDocument document, QuestionSetDocument base, Set<String> earlier) {
    Set<String> used = Codes.of(document).collect(Collectors.toCollection(LinkedHashSet::new));
    used.addAll(earlier);
    Set<Edge> edges = base == null ? Set.of() : MappingProposal.between(base, document);
    return new DraftContent(document, edges, Set.of(), Set.of(), Map.of(), used);
  }

  public VersionMapping mapping() {
    return new VersionMapping(edges);
  }

  /** Adds a theme at the end; its code is made of its title. */
  DraftContent addTheme(String title) {
    String start =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String shortened = start.isEmpty() ? "thema" : start.substring(0, Math.min(30, start.length()));
    String code = shortened.replaceAll("-$", "");
    for (int number = 2; hasTheme(code); number++) {
      code = shortened + "-" + number;
    }
    return with(
        DocumentEdits.addTheme(
            document,
            new ThemeDocument(
                code,
                title.substring(0, Math.min(MappingReader.MAX_TITLE, title.length())),
                null,
                List.of())));
  }

  private boolean hasTheme(String code) {
    return document.themes().stream().anyMatch(theme -> theme.code().equals(code));
  }

  DraftContent moveTheme(String code, int step) {
    return with(DocumentEdits.moveTheme(document, code, step));
  }

  DraftContent dropTheme(String code) {
    return with(DocumentEdits.dropTheme(document, code));
  }

  /** Adds an empty judgement at the end of a theme. */
  DraftContent addQuestion(String themeCode) {
    return adding(
        codes -> {
          ThemeDocument theme =
              DocumentEdits.require(
                  document.themes().stream().filter(t -> t.code().equals(themeCode)).findFirst());
          return DocumentEdits.addQuestion(
              document, themeCode, null, empty(Codes.next(theme, codes)));
        });
  }

  /** Adds a follow-up to a judgement that has none. */
  DraftContent addFollowUp(String parent) {
    return adding(
        codes ->
            DocumentEdits.question(
                document,
                parent,
                question ->
                    question.followUp() != null
                        ? question
                        : question.withFollowUp(
                            new FollowUpDocument(
                                Set.of(AnswerValue.NO), empty(Codes.free(parent, codes))))));
  }

  private static QuestionDocument empty(String code) {
    return new QuestionDocument(
        code,
        QuestionKind.JUDGEMENT,
        Obligation.LAW,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        false,
        List.of(),
        List.of(),
        null);
  }

  private DraftContent adding(Function<Set<String>, QuestionSetDocument> edit) {
    Set<String> codes = new LinkedHashSet<>(used);
    return new DraftContent(edit.apply(codes), edges, decided, dropped, reasons, codes);
  }

  DraftContent moveQuestion(String code, int step) {
    return with(DocumentEdits.moveQuestion(document, code, step));
  }

  DraftContent moveToTheme(String code, String themeCode) {
    return with(DocumentEdits.moveToTheme(document, code, themeCode));
  }

  /** Drops a question with its follow-up; what led to them leads nowhere then. */
  DraftContent drop(String code) {
    QuestionDocument question = DocumentEdits.require(document.question(code));
    Set<String> gone =
        question.withFollowUps().map(QuestionDocument::code).collect(Collectors.toSet());
    return new DraftContent(
        DocumentEdits.dropQuestion(document, code),
        edges(edge -> gone.contains(edge.to()) ? null : edge),
        decided.stream().filter(c -> !gone.contains(c)).collect(Collectors.toSet()),
        dropped,
        reasons,
        used);
  }

  /** Makes two questions of one: a second with the same fields comes after it. */
  DraftContent split(String code) {
    ThemeDocument theme = DocumentEdits.themeOf(document, code);
    QuestionDocument question = DocumentEdits.require(document.question(code));
    Set<String> codes = new LinkedHashSet<>(used);
    String second = Codes.next(theme, codes);
    QuestionDocument copy = copy(question, second, codes);
    Set<Edge> others = edges(edge -> edge.to().equals(code) ? other(edge) : edge);
    mapping().into(code).forEach(edge -> others.add(new Edge(edge.from(), second, false)));
    return new DraftContent(
        DocumentEdits.addQuestion(document, theme.code(), code, copy),
        others,
        without(decided, code),
        dropped,
        reasons,
        codes);
  }

  /** The same fields under another code, with codes of their own for items and options. */
  private static QuestionDocument copy(QuestionDocument question, String code, Set<String> codes) {
    QuestionDocument copy = question.withCode(code).withFollowUp(null);
    for (QuestionField field : List.of(QuestionField.ITEMS, QuestionField.OPTIONS)) {
      copy = field.set(field.set(copy, "", codes), field.of(question), codes);
    }
    return copy;
  }

  /**
   * Drops a question and lets what led to it lead to another one.
   *
   * @throws InvalidDraftException when the two are one, or belong together as question and
   *     follow-up
   */
  DraftContent merge(String code, String into) {
    QuestionDocument question = DocumentEdits.require(document.question(code));
    DocumentEdits.require(document.question(into));
    if (question.withFollowUps().anyMatch(part -> part.code().equals(into))) {
      throw new InvalidDraftException(Reason.CANNOT_MERGE);
    }
    Set<Edge> others = edges(edge -> edge.to().equals(into) ? other(edge) : edge);
    mapping().into(code).forEach(edge -> others.add(new Edge(edge.from(), into, false)));
    return new DraftContent(document, others, without(decided, into), dropped, reasons, used)
        .drop(code);
  }

  /** The edges, each changed; without those for which the change gives null. */
  Set<Edge> edges(UnaryOperator<Edge> change) {
    return edges.stream()
        .map(change)
        .filter(edge -> edge != null)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Edge other(Edge edge) {
    return new Edge(edge.from(), edge.to(), false);
  }

  static Set<String> without(Set<String> codes, String code) {
    return codes.stream().filter(c -> !c.equals(code)).collect(Collectors.toSet());
  }

  DraftContent with(QuestionSetDocument changed) {
    return new DraftContent(changed, edges, decided, dropped, reasons, used);
  }
}
