package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.dialogue.ActionInput;
import nl.zelftest.dialogue.ActionService;
import nl.zelftest.dialogue.ActionState;
import nl.zelftest.dialogue.ConclusionService;
import nl.zelftest.dialogue.ConversationService;
import nl.zelftest.dialogue.DialogueConflictException;
import nl.zelftest.dialogue.FullThreadException;
import nl.zelftest.dialogue.InvalidActionException;
import nl.zelftest.shared.InvalidTextException;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Texts;

/**
 * What the forms about one question do, on every page that has them. A form names its action; what
 * was typed is kept until it could be.
 */
@RequestScoped
class TopicForm {

  private static final String CONCLUSION = "conclusie";

  @Inject private ConversationService conversation;

  @Inject private ConclusionService conclusions;

  @Inject private ActionService actions;

  @Inject private FacesContext faces;

  /** Sentences by the id of the field that they are about. */
  private final Map<String, String> errors = new LinkedHashMap<>();

  private boolean conflict;

  /**
   * Does what the form says.
   *
   * @return the part of the page where its outcome is seen; null when it was refused, and the page
   *     says why
   */
  String act(UUID dialogue, String code) {
    String action = typed("actie");
    try {
      return change(dialogue, code, action == null ? "" : action);
    } catch (InvalidTextException e) {
      errors.put(field(action), sentence(e));
    } catch (FullThreadException e) {
      errors.put(field(action), text("topic.full"));
    } catch (InvalidActionException e) {
      e.getReasons().forEach(reason -> errors.putIfAbsent(place(reason), sentence(reason)));
    } catch (DialogueConflictException e) {
      conflict = true;
      errors.put(field(action), text("topic.conflict"));
    }
    return null;
  }

  private String change(UUID dialogue, String code, String action) {
    switch (action) {
      case "reageren" -> conversation.comment(dialogue, code, typed("reactie"));
      case "noteren" -> conversation.note(dialogue, code, typed("notitie"));
      case "besproken" -> conversation.resolve(dialogue, code, true);
      case "onbesproken" -> conversation.resolve(dialogue, code, false);
      case "volgen" -> conversation.follow(dialogue, code, true);
      case "ontvolgen" -> conversation.follow(dialogue, code, false);
      case "concluderen" ->
          conclusions.propose(dialogue, code, typed(CONCLUSION), number("versie"));
      case "instemmen" -> conclusions.agree(dialogue, code, number("versie"));
      case "afspreken" -> actions.make(dialogue, code, action());
      case "afspraak-wijzigen" -> actions.change(dialogue, id(), action(), number("versie"));
      case "gedaan" -> actions.become(dialogue, id(), ActionState.DONE, number("versie"));
      case "open" -> actions.become(dialogue, id(), ActionState.OPEN, number("versie"));
      case "vervallen" -> actions.become(dialogue, id(), ActionState.DROPPED, number("versie"));
      default -> throw new NotFoundException();
    }
    return part(action);
  }

  private static String part(String action) {
    return switch (action) {
      case "noteren" -> "notities";
      case "concluderen", "instemmen" -> CONCLUSION + "-deel";
      case "afspreken", "afspraak-wijzigen", "gedaan", "open", "vervallen" -> "afspraken";
      default -> "reacties";
    };
  }

  private static String field(String action) {
    return switch (action) {
      case "noteren" -> "notitie";
      case "concluderen", "instemmen" -> CONCLUSION;
      case "reageren" -> "reactie";
      default -> "afspraken";
    };
  }

  private static String place(InvalidActionException.Reason reason) {
    return switch (reason) {
      case WHAT_MISSING, WHAT_TOO_LONG, WHAT_UNREADABLE, TOO_MANY -> "wat";
      case ORGANISATION_MISSING, PERSON_ELSEWHERE -> "wie";
      case DAY_MISSING, NOT_A_DAY -> "wanneer";
    };
  }

  /** Who does it is chosen in one list: an organisation, or a person of it after a slash. */
  private ActionInput action() {
    String who = typed("wie");
    String[] parts = who == null ? new String[] {null} : who.split("/", 2);
    return new ActionInput(
        typed("wat"), parts[0], parts.length > 1 ? parts[1] : null, typed("wanneer"));
  }

  private UUID id() {
    try {
      return UUID.fromString(String.valueOf(typed("afspraak")));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException();
    }
  }

  private int number(String name) {
    String typed = typed(name);
    return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
  }

  /** What was sent in a field; null where nothing. */
  String typed(String field) {
    String text = faces.getExternalContext().getRequestParameterMap().get(field);
    return text == null || text.isBlank() ? null : text;
  }

  Map<String, String> errors() {
    return errors;
  }

  /** Whether somebody else was first. */
  boolean isConflict() {
    return conflict;
  }

  private String sentence(InvalidTextException e) {
    return Texts.of(locale(), "text." + e.getReason(), e.getLongest());
  }

  private String sentence(InvalidActionException.Reason reason) {
    return text("action.error." + reason);
  }

  private String text(String key) {
    return Texts.of(locale(), key);
  }

  private Locale locale() {
    return faces.getViewRoot().getLocale();
  }
}
