package nl.zelftest.web.reminder;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zelftest.reminder.MailChoiceService;
import nl.zelftest.reminder.MailWishes;
import nl.zelftest.reminder.ReminderKind;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** What a person wants to be reminded of. */
@Named
@RequestScoped
public class MailChoiceView {

  @Inject private MailChoiceService choices;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private MailWishes wishes;

  @PostConstruct
  void load() {
    wishes = choices.wishes();
  }

  /** Keeps what is ticked: what is not, is not wanted. */
  public void save() throws IOException {
    ExternalContext external = faces.getExternalContext();
    String[] ticked = external.getRequestParameterValuesMap().get("soort");
    List<String> wanted = ticked == null ? List.of() : List.of(ticked);
    Set<ReminderKind> muted = EnumSet.noneOf(ReminderKind.class);
    for (ReminderKind kind : ReminderKind.values()) {
      if (!wanted.contains(kind.name())) {
        muted.add(kind);
      }
    }
    choices.choose(new MailWishes("WEEK".equals(parameters().get("wanneer")), muted));
    form.goTo(Paths.MAIL_CHOICE + "?bewaard=ja");
  }

  private Map<String, String> parameters() {
    return faces.getExternalContext().getRequestParameterMap();
  }

  public ReminderKind[] getKinds() {
    return ReminderKind.values();
  }

  public boolean wants(ReminderKind kind) {
    return !wishes.muted().contains(kind);
  }

  public boolean isWeekly() {
    return wishes.weekly();
  }

  public boolean isJustSaved() {
    return parameters().containsKey("bewaard");
  }
}
