package nl.zelftest.web.signon;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.signon.ClientAuthentication;
import nl.zelftest.signon.InvalidProviderException;
import nl.zelftest.signon.InvalidProviderException.Reason;
import nl.zelftest.signon.ProviderPage;
import nl.zelftest.signon.ProviderService;
import nl.zelftest.signon.ProviderSettings;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** The identity provider of an organisation, for those who look after it. */
@Named
@RequestScoped
public class ProviderView {

  @Inject private ProviderService providers;

  @Inject private Form form;

  private ProviderPage page;
  private boolean saving;
  private Reason refused;

  @PostConstruct
  void load() {
    page = providers.provider(form.id("organisatie"));
  }

  /** Keeps what was typed; otherwise the page says what to do. */
  public void save() throws IOException {
    saving = true;
    try {
      providers.save(
          page.organisationId(),
          new ProviderSettings(
              getIssuer(),
              getClientId(),
              getAuthentication(),
              form.typed("geheim"),
              getAcr(),
              getDomains()));
      done("bewaard");
    } catch (InvalidProviderException e) {
      refused = e.getReason();
    }
  }

  /** Switches it on, once somebody tried it. */
  public void enable() throws IOException {
    try {
      providers.enable(page.organisationId());
      done("aan");
    } catch (InvalidProviderException e) {
      refused = e.getReason();
    }
  }

  public void disable() throws IOException {
    providers.disable(page.organisationId());
    done("uit");
  }

  public void remove() throws IOException {
    providers.remove(page.organisationId());
    done("weggehaald");
  }

  private void done(String what) throws IOException {
    form.goTo(Paths.provider(page.organisationId()) + "?gedaan=" + what);
  }

  private String typedOr(String name, String kept) {
    return saving ? form.typed(name).strip() : kept;
  }

  public ProviderPage getPage() {
    return page;
  }

  public String getIssuer() {
    return typedOr("uitgever", page.issuer());
  }

  public String getClientId() {
    return typedOr("client", page.clientId());
  }

  public String getAcr() {
    return typedOr("acr", page.acr());
  }

  public String getDomains() {
    return typedOr("domeinen", page.domains());
  }

  /** Null when none was chosen. */
  public ClientAuthentication getAuthentication() {
    return getAuthentications().stream()
        .filter(one -> one.name().equals(typedOr("manier", page.authentication().name())))
        .findFirst()
        .orElse(null);
  }

  public List<ClientAuthentication> getAuthentications() {
    return List.of(ClientAuthentication.values());
  }

  /** The field that something is wrong with; null when nothing is. */
  public String getWrongField() {
    return refused == null
        ? null
        : switch (refused) {
          case ISSUER -> "uitgever";
          case CLIENT -> "client";
          case AUTHENTICATION -> "manier-PRIVATE_KEY_JWT";
          case SECRET -> "geheim";
          case ACR -> "acr";
          case DOMAIN, DOMAIN_TAKEN -> "domeinen";
          case NOT_TRIED -> "aanzetten";
        };
  }

  /** The sentence for a field; null where nothing is wrong with it. */
  public String error(String field) {
    return field.equals(getWrongField()) ? getError() : null;
  }

  /** The sentence for what is wrong, here or at the provider; null when nothing is. */
  public String getError() {
    return refused == null
        ? SignOnFailures.sentence(form.locale(), saving ? "" : form.typed("fout"))
        : form.text("provider.invalid." + refused);
  }

  public boolean isFailed() {
    return getError() != null;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return isFailed() ? null : form.done("bewaard", "geprobeerd", "aan", "uit", "weggehaald");
  }
}
