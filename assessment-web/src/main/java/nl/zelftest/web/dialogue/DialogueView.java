package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.dialogue.DialoguePage;
import nl.zelftest.dialogue.DialoguePage.Filter;
import nl.zelftest.dialogue.DialoguePage.Talk;
import nl.zelftest.dialogue.DialoguePages;
import nl.zelftest.dialogue.Difference;
import nl.zelftest.dialogue.SideBySide.Row;

/** All questions with every voice, those that differ most first; filters are in the address. */
@Named
@RequestScoped
public class DialogueView {

  private static final String IN_ORDER = "vragenlijst";

  @Inject private DialoguePages pages;

  private UUID dialogue;
  private String difference;
  private String theme;
  private String order;
  private DialoguePage page;
  private DifferenceBars bars;

  public void load() {
    page = pages.sideBySide(dialogue, new Filter(chosen(), emptyToNull(theme), isInOrderOfTest()));
    bars = DifferenceBars.of(page.themes());
  }

  /** A kind of difference that no one offers asks for all. */
  private Difference chosen() {
    return Arrays.stream(Difference.values())
        .filter(kind -> kind.name().equals(difference))
        .findFirst()
        .orElse(null);
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  public DialoguePage getPage() {
    return page;
  }

  public DifferenceBars getBars() {
    return bars;
  }

  public List<Difference> getKinds() {
    return List.of(Difference.values());
  }

  public Talk talk(Row row) {
    return page.talk().get(row.code());
  }

  /** Whether only one organisation submitted, so that there is nothing to lay beside it. */
  public boolean isAlone() {
    return page.voices().size() < 2;
  }

  public boolean isInOrderOfTest() {
    return IN_ORDER.equals(order);
  }

  public boolean isFiltered() {
    return chosen() != null || emptyToNull(theme) != null;
  }

  public String getDialogue() {
    return Objects.toString(dialogue, null);
  }

  public void setDialogue(String dialogue) {
    this.dialogue = UUID.fromString(dialogue);
  }

  public String getDifference() {
    return difference;
  }

  public void setDifference(String difference) {
    this.difference = difference;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }
}
