package nl.zelftest.reporting;

import java.util.List;
import java.util.Map;
import nl.zelftest.organisation.OrganisationKind;

/**
 * What an edition says, with nothing in it that is not to be shown.
 *
 * @param figures of each group in their order, by side and subject; none where nothing is shown
 * @param participation of each group, in their order
 */
record EditionFigures(
    List<FigureGroup> groups, Map<Table, List<Figure>> figures, List<Participation> participation) {

  /** One subject on one side. */
  record Table(OrganisationKind side, Subject subject) {}

  EditionFigures {
    groups = List.copyOf(groups);
    figures = Map.copyOf(figures);
    participation = List.copyOf(participation);
  }

  /** The figures about each subject. */
  List<SubjectFigures> of(List<FigureSubject> subjects) {
    List<Figure> hidden = groups.stream().map(Figure::hidden).toList();
    return subjects.stream()
        .map(
            subject ->
                new SubjectFigures(
                    subject,
                    of(OrganisationKind.MUNICIPALITY, subject, hidden),
                    of(OrganisationKind.COUNCIL, subject, hidden)))
        .toList();
  }

  /** One group's figure about a subject, also where it is hidden. */
  Figure of(OrganisationKind side, FigureSubject subject, int group) {
    List<Figure> hidden = groups.stream().map(Figure::hidden).toList();
    return of(side, subject, hidden).get(group);
  }

  private List<Figure> of(OrganisationKind side, FigureSubject subject, List<Figure> hidden) {
    return figures.getOrDefault(
        new Table(side, new Subject(subject.kind(), subject.code(), subject.obligation())), hidden);
  }
}
