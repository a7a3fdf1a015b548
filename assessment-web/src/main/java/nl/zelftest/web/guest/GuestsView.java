package nl.zelftest.web.guest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.guest.GuestInput;
import nl.zelftest.guest.GuestInput.Field;
import nl.zelftest.guest.GuestService;
import nl.zelftest.guest.GuestsPage;
import nl.zelftest.guest.GuestsRefusedException;
import nl.zelftest.guest.InvalidGuestException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** The guests of a council's test, for its coordinators. */
@Named
@RequestScoped
public class GuestsView {

  @Inject private GuestService guests;

  @Inject private Form form;

  private UUID assessment;
  private GuestsPage page;
  private GuestInput input = new GuestInput(null, null);
  private Map<Field, GuestInput.Reason> problems = Map.of();
  private GuestsRefusedException.Reason refusal;

  /** The address names the test, also when a form of the page is sent. */
  @PostConstruct
  void load() {
    assessment = form.id("assessment");
    page = guests.guests(assessment);
  }

  /** Invites who was typed; otherwise the page says what to do. */
  public void invite() throws IOException {
    input = new GuestInput(typed("naam"), typed("email"));
    try {
      guests.invite(assessment, input);
      done("uitgenodigd");
    } catch (InvalidGuestException e) {
      problems = e.getProblems();
    } catch (GuestsRefusedException e) {
      refused(e);
    }
  }

  /** Mails another link to the guest whose button was pressed. */
  public void sendAgain() throws IOException {
    try {
      guests.sendLinkAgain(assessment, form.id("gast"));
      done("verstuurd");
    } catch (GuestsRefusedException e) {
      refused(e);
    }
  }

  /** Ends the pass of the guest whose button was pressed. */
  public void end() throws IOException {
    guests.end(assessment, form.id("gast"));
    done("beeindigd");
  }

  private void refused(GuestsRefusedException e) {
    refusal = e.getReason();
    page = guests.guests(assessment);
  }

  private void done(String what) throws IOException {
    form.goTo(Paths.guests(assessment) + "?gedaan=" + Paths.address(what));
  }

  private String typed(String name) {
    String text = form.typed(name).strip();
    return text.isEmpty() ? null : text;
  }

  public GuestsPage getPage() {
    return page;
  }

  /** What the fields show. */
  public GuestInput getInput() {
    return input;
  }

  /** The sentence for a field; null where nothing is wrong. */
  public String error(Field field) {
    GuestInput.Reason reason = problems.get(field);
    return reason == null
        ? null
        : form.text("guests.invalid." + field.name() + "." + reason.name());
  }

  public boolean isFailed() {
    return refusal != null || !problems.isEmpty();
  }

  /** Why nothing could be done; null where something else, or nothing, is wrong. */
  public GuestsRefusedException.Reason getRefusal() {
    return refusal;
  }

  /** What was just done: invited, sent or ended; null otherwise. */
  public String getDone() {
    String done = form.typed("gedaan");
    return isFailed()
        ? null
        : switch (done) {
          case "uitgenodigd" -> "invited";
          case "verstuurd" -> "sent";
          case "beeindigd" -> "ended";
          default -> null;
        };
  }
}
