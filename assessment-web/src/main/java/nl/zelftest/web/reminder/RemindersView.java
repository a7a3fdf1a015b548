package nl.zelftest.web.reminder;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import nl.zelftest.reminder.ReminderKind;
import nl.zelftest.reminder.ReminderPage;
import nl.zelftest.reminder.ReminderService;
import nl.zelftest.reminder.ReminderSettings;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Reminders of a round: whom they would reach, and sending them. */
@Named
@RequestScoped
public class RemindersView {

  @Inject private ReminderSettings settings;

  @Inject private ReminderService reminders;

  @Inject private Form form;

  private ReminderPage page;

  @PostConstruct
  void load() {
    page = settings.page(form.id("round"));
  }

  /** Sends the one whose button was pressed. */
  public void send() throws IOException {
    ReminderKind kind =
        Arrays.stream(ReminderKind.values())
            .filter(one -> one.name().equals(form.typed("soort")))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    reminders.remind(page.roundId(), kind);
    done("verstuurd");
  }

  public void switchOn() throws IOException {
    settings.remindByItself(page.roundId(), true);
    done("aan");
  }

  public void switchOff() throws IOException {
    settings.remindByItself(page.roundId(), false);
    done("uit");
  }

  private void done(String what) throws IOException {
    form.goTo(Paths.round(page.roundId()) + "/herinneringen?gedaan=" + what);
  }

  public ReminderPage getPage() {
    return page;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return form.done("verstuurd", "aan", "uit");
  }
}
