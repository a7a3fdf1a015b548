package nl.zelftest.web.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.assessment.ResultPage;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.SubjectFigures;

/**
 * Lays an organisation's own result beside groups of municipalities.
 *
 * @param groups their places among the figures' groups, in the order to show them
 */
record PeerParts(
    FigureWords words, NationalFigures national, ResultPage result, List<Integer> groups) {

  /** What the law asks in all, and of each theme: of it what the law asks, or what it does ask. */
  List<PeerPart> whole() {
    Map<String, FigureSubject> themes =
        subjects(Kind.THEME)
            .collect(Collectors.toMap(FigureSubject::code, one -> one, (first, later) -> first));
    return national.subjects().stream()
        .filter(
            one ->
                one.subject().kind() == Kind.TOTAL
                    ? one.subject().obligation() == Obligation.LAW
                    : one.subject().equals(themes.get(one.subject().code())))
        .map(one -> part(one, one.subject().obligation() != Obligation.LAW, true))
        .toList();
  }

  /** A theme with its questions. */
  List<PeerPart> theme(String code) {
    return national.subjects().stream()
        .filter(
            one ->
                code.equals(
                    one.subject().kind() == Kind.THEME
                        ? one.subject().code()
                        : one.subject().themeCode()))
        .map(one -> part(one, true, false))
        .toList();
  }

  /** What a theme is called, in the figures or else in the own test; empty where neither has it. */
  Optional<String> name(String code) {
    return Stream.concat(
            subjects(Kind.THEME).filter(one -> one.code().equals(code)).map(FigureSubject::title),
            result.submission().themes().stream()
                .filter(one -> one.code().equals(code))
                .map(ThemePart::title))
        .findFirst();
  }

  private Stream<FigureSubject> subjects(Kind kind) {
    return national.subjects().stream()
        .map(SubjectFigures::subject)
        .filter(one -> one.kind() == kind);
  }

  /**
   * One of them.
   *
   * @param fully whether a theme is called with the kind of requirement
   */
  private PeerPart part(SubjectFigures one, boolean fully, boolean leadsOn) {
    FigureSubject subject = one.subject();
    boolean isTheme = subject.kind() == Kind.THEME;
    return new PeerPart(
        subject,
        isTheme && fully ? words.themeFully(subject) : words.subject(subject),
        subject.kind() == Kind.QUESTION || (isTheme && !fully),
        own(subject),
        groups.stream().map(at -> bar(one, at)).toList(),
        leadsOn && isTheme);
  }

  private Score own(FigureSubject subject) {
    return switch (subject.kind()) {
      case TOTAL -> result.scores().total(subject.obligation());
      case THEME -> result.scores().theme(subject.code(), subject.obligation());
      case QUESTION -> isAsked(subject.code()) ? result.scores().question(subject.code()) : null;
    };
  }

  /** A test on another version of the questions may have been asked others. */
  private boolean isAsked(String question) {
    return result.submission().themes().stream()
        .flatMap(one -> one.questions().stream())
        .anyMatch(one -> one.code().equals(question));
  }

  /** Each side beside its own. */
  private StackedBar bar(SubjectFigures one, int at) {
    return new StackedBar(
        words.group(national.groups().get(at)),
        false,
        result.head().side() == OrganisationKind.COUNCIL
            ? one.councils().get(at)
            : one.municipalities().get(at));
  }
}
