package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.zelftest.assessment.Verdict;
import nl.zelftest.questionset.Obligation;
import nl.zelftest.reporting.Figure;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.NationalFigures;
import nl.zelftest.reporting.Share;

/**
 * The questions of which a verdict's share is the greatest. Those whose shares cannot be told apart
 * share a place.
 *
 * @param places none where more questions share the first place than a list names
 * @param first those that share the first place; none where nothing is shown
 * @param all how many were looked at
 * @param span in which the shares of the first place lie; null where nothing is shown
 */
public record MostQuestions(List<List<Extreme>> places, List<Extreme> first, int all, Share span) {

  /** How many a list names at most. */
  private static final int MOST = 5;

  /** A question, and the share of the verdict. */
  public record Extreme(FigureSubject subject, Figure figure, Share share) {}

  public MostQuestions {
    places = places.stream().map(List::copyOf).toList();
    first = List.copyOf(first);
  }

  /** Looks at all questions of these obligations that are shown of a group. */
  static MostQuestions of(
      NationalFigures figures, int group, Verdict verdict, Collection<Obligation> obligations) {
    List<Extreme> known =
        figures.subjects().stream()
            .filter(one -> one.subject().kind() == FigureSubject.Kind.QUESTION)
            .filter(one -> obligations.contains(one.subject().obligation()))
            .filter(one -> one.municipalities().get(group).isShown())
            .map(
                one -> {
                  Figure figure = one.municipalities().get(group);
                  return new Extreme(one.subject(), figure, figure.shares().get(verdict));
                })
            .toList();
    if (known.isEmpty()) {
      return new MostQuestions(List.of(), List.of(), 0, null);
    }
    List<List<Extreme>> places = ClearOrder.SHARES.places(known, Extreme::share);
    return new MostQuestions(
        named(places),
        places.get(0),
        known.size(),
        ClearOrder.span(places.get(0).stream().map(Extreme::share).toList()));
  }

  private static List<List<Extreme>> named(List<List<Extreme>> places) {
    List<List<Extreme>> named = new ArrayList<>();
    int count = 0;
    for (List<Extreme> place : places) {
      count += place.size();
      if (count > MOST) {
        break;
      }
      named.add(place);
    }
    return named;
  }

  /** Whether more share the first place than a list names. */
  public boolean isCrowded() {
    return places.isEmpty() && !first.isEmpty();
  }

  /** Whether all that were looked at share the first place. */
  public boolean isAllAlike() {
    return first.size() == all;
  }
}
