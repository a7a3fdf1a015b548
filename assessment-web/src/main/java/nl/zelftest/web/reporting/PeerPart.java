package nl.zelftest.web.reporting;

import java.util.List;
import nl.zelftest.assessment.Score;
import nl.zelftest.reporting.FigureSubject;
import nl.zelftest.reporting.FigureSubject.Kind;

/**
 * A theme, a question, or all that the law asks: the own score, and each group's picture.
 *
 * @param isDutch whether its title is in the language of the questions, whatever the reader's is
 * @param own null where the own test did not ask it
 * @param leadsOn whether it is a theme whose questions have a page of their own
 */
public record PeerPart(
    FigureSubject subject,
    String title,
    boolean isDutch,
    Score own,
    List<StackedBar> bars,
    boolean leadsOn) {

  public PeerPart {
    bars = List.copyOf(bars);
  }

  public boolean isQuestion() {
    return subject.kind() == Kind.QUESTION;
  }
}
