package nl.zelftest.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zelftest.assessment.Voice;
import nl.zelftest.assessment.Voices;
import nl.zelftest.shared.Days;

/** Reads what a conversation consists of. Needs a transaction; access was checked before. */
@ApplicationScoped
class DialogueReading {

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private Voices voices;

  @Inject private Alignments alignments;

  @Inject private Clock clock;

  List<Voice> voices(Dialogue dialogue) {
    return voices.of(dialogue.getReveal());
  }

  SideBySide sideBySide(Dialogue dialogue) {
    return sideBySide(dialogue, voices(dialogue));
  }

  SideBySide sideBySide(Dialogue dialogue, List<Voice> heard) {
    return SideBySide.of(
        files.version(dialogue),
        heard,
        voice -> alignments.between(dialogue.getVersionId(), voice));
  }

  /** The conclusions by their question. */
  Map<String, Conclusion> conclusions(Dialogue dialogue) {
    return entities
        .createQuery("select c from Conclusion c where c.dialogueId = :dialogue", Conclusion.class)
        .setParameter("dialogue", dialogue.getId())
        .getResultStream()
        .collect(Collectors.toMap(Conclusion::getQuestionCode, Function.identity()));
  }

  /** All agreements, those that are due first before the others. */
  List<ActionRow> actions(UUID dialogueId) {
    LocalDate today = Days.dayOf(clock.instant());
    return entities
        .createQuery(
            """
            select a, o.name, p.name from Action a join Organisation o on o.id = a.organisationId
              left join Account p on p.id = a.accountId
            where a.dialogueId = :dialogue order by a.dueOn, a.madeAt
            """,
            Object[].class)
        .setParameter("dialogue", dialogueId)
        .getResultStream()
        .map(row -> ActionRow.of((Action) row[0], (String) row[1], (String) row[2], today))
        .toList();
  }
}
