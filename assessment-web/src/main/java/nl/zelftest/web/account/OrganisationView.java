package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zelftest.account.InvalidOrganisationException;
import nl.zelftest.account.InvalidOrganisationException.Reason;
import nl.zelftest.account.OrganisationChanges;
import nl.zelftest.account.OrganisationPage;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Ids;
import nl.zelftest.web.faces.Paths;

/** One organisation, or a new one, for national coordinators. */
@Named
@RequestScoped
public class OrganisationView {

  private static final List<String> KINDS =
      List.of(
          "MUNICIPALITY",
          "MUNICIPAL_COUNCIL",
          "ADVISORY_COUNCIL",
          "CLIENT_REPRESENTATION",
          "NATIONAL");

  @Inject private OrganisationChanges organisations;

  @Inject private Clock clock;

  @Inject private Form form;

  private UUID id;
  private OrganisationPage page;
  private Reason refused;
  private String until;

  /** The address names the organisation; without one it is to be added. */
  @PostConstruct
  void load() {
    organisations.requireNational();
    if (!typed("organisatie").isEmpty()) {
      id = Ids.of(typed("organisatie"));
      page = organisations.organisation(id);
    }
  }

  public void add() throws IOException {
    change(() -> id = organisations.add(typed("naam"), typed("soort")));
  }

  public void rename() throws IOException {
    change(() -> organisations.rename(id, typed("naam")));
  }

  public void close() throws IOException {
    change(() -> organisations.close(id));
  }

  /** From today on, unless another day was written. */
  public void answerFor() throws IOException {
    LocalDate from =
        typed("vanaf").isBlank()
            ? LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM)
            : Days.read(typed("vanaf").strip()).orElse(null);
    change(() -> organisations.answerFor(id, typed("gemeente"), from));
  }

  /** Until the day that was written, for the municipality whose button was pressed. */
  public void answerUntil() throws IOException {
    LocalDate since = Days.readIso(typed("sinds")).orElseThrow(NotFoundException::new);
    until = "tot-" + typed("code") + "-" + since;
    change(
        () ->
            organisations.answerUntil(
                id, typed("code"), since, Days.read(typed(until).strip()).orElse(null)));
  }

  private void change(Runnable change) throws IOException {
    try {
      change.run();
      form.goTo(Paths.ORGANISATIONS + "/" + id + "?bewaard=ja");
    } catch (InvalidOrganisationException e) {
      refused = e.getReason();
    }
  }

  /** What was typed in a field; empty for nothing. */
  public String typed(String name) {
    return form.typed(name);
  }

  /** Null where an organisation is to be added. */
  public OrganisationPage getPage() {
    return page;
  }

  public List<String> getKinds() {
    return KINDS;
  }

  public String getName() {
    return page == null || refused == Reason.NAME ? typed("naam") : page.name();
  }

  /** The id of the field that something is wrong with. */
  public String getWrongField() {
    return switch (refused) {
      case NAME -> "naam";
      case KIND -> page == null ? "soort-MUNICIPALITY" : "gemeente";
      case MUNICIPALITY, ANSWERS, BOTH_SIDES -> "gemeente";
      case CLOSING -> "sluiten";
      case DAY -> "vanaf";
      case LAST_DAY -> until;
    };
  }

  /** The sentence for a field; null where nothing is wrong with it. */
  public String error(String field) {
    return isFailed() && getWrongField().equals(field) ? getError() : null;
  }

  public String getError() {
    return form.text("organisation.invalid." + refused);
  }

  public boolean isFailed() {
    return refused != null;
  }

  public boolean isJustSaved() {
    return !isFailed() && !typed("bewaard").isEmpty();
  }
}
