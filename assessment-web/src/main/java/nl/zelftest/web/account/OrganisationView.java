package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
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
import nl.zelftest.shared.PortalClock;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;

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

  @Inject private FacesContext faces;

  private OrganisationPage page;
  private Reason refused;

  /** The address names the organisation; without one it is to be added. */
  @PostConstruct
  void load() {
    String id = typed("organisatie");
    organisations.requireNational();
    page = id.isEmpty() ? null : organisations.organisation(UUID.fromString(id));
  }

  /** What a button does. */
  private interface Change {
    UUID make();
  }

  public void add() throws IOException {
    change(() -> organisations.add(typed("naam"), typed("soort")));
  }

  public void rename() throws IOException {
    change(
        () -> {
          organisations.rename(page.id(), typed("naam"));
          return page.id();
        });
  }

  public void close() throws IOException {
    change(
        () -> {
          organisations.close(page.id());
          return page.id();
        });
  }

  /** From today on. */
  public void answerFor() throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
    change(
        () -> {
          organisations.answerFor(page.id(), typed("gemeente"), today);
          return page.id();
        });
  }

  private void change(Change change) throws IOException {
    try {
      UUID id = change.make();
      ExternalContext external = faces.getExternalContext();
      external.redirect(
          external.getRequestContextPath() + Paths.ORGANISATIONS + "/" + id + "?bewaard=ja");
    } catch (InvalidOrganisationException e) {
      refused = e.getReason();
    }
  }

  private String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }

  /** Null where an organisation is to be added. */
  public OrganisationPage getPage() {
    return page;
  }

  public List<String> getKinds() {
    return KINDS;
  }

  public String getKind() {
    return typed("soort");
  }

  public String getName() {
    return page == null || refused == Reason.NAME ? typed("naam") : page.name();
  }

  public String getMunicipality() {
    return typed("gemeente");
  }

  /** The id of the field that something is wrong with. */
  public String getWrongField() {
    return switch (refused) {
      case NAME -> "naam";
      case KIND -> page == null ? "soort-MUNICIPALITY" : "gemeente";
      case MUNICIPALITY, ANSWERS, BOTH_SIDES -> "gemeente";
      case CLOSING -> "sluiten";
    };
  }

  /** The sentence for a field; null where nothing is wrong with it. */
  public String error(String field) {
    return isFailed() && getWrongField().equals(field) ? getError() : null;
  }

  public String getError() {
    return Texts.of(faces.getViewRoot().getLocale(), "organisation.invalid." + refused);
  }

  public boolean isFailed() {
    return refused != null;
  }

  public boolean isJustSaved() {
    return !isFailed() && !typed("bewaard").isEmpty();
  }
}
