package nl.zelftest.web.connection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.connection.InvalidWebhookException;
import nl.zelftest.connection.InvalidWebhookException.Reason;
import nl.zelftest.connection.WebhookService;
import nl.zelftest.connection.WebhooksPage;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** The webhooks of an organisation and what was sent to them, for its coordinators. */
@Named
@RequestScoped
public class WebhooksView {

  @Inject private WebhookService webhooks;

  @Inject private Form form;

  private UUID organisation;
  private WebhooksPage page;
  private String address = "";
  private Reason refused;
  private String secret;

  /** The address names the organisation, also when a form of the page is sent. */
  @PostConstruct
  void load() {
    organisation = form.id("organisatie");
    page = webhooks.page(organisation);
  }

  /** Makes a webhook of the address that was typed, and shows its secret this once. */
  public void make() throws IOException {
    address = form.typed("adres").strip();
    try {
      Optional<String> made = webhooks.make(organisation, form.id("nieuw"), address);
      if (made.isEmpty()) {
        done("gemaakt");
      } else {
        secret = made.get();
        address = "";
        page = webhooks.page(organisation);
      }
    } catch (InvalidWebhookException e) {
      refused = e.getReason();
    }
  }

  /** Ends the webhook whose button was pressed. */
  public void end() throws IOException {
    webhooks.end(organisation, form.id("webhook"));
    done("beeindigd");
  }

  /** Sends the message whose button was pressed once more. */
  public void replay() throws IOException {
    webhooks.replay(organisation, form.id("bericht"));
    done("opnieuw");
  }

  private void done(String what) throws IOException {
    form.goTo(Paths.webhooks(organisation) + "?gedaan=" + what);
  }

  public WebhooksPage getPage() {
    return page;
  }

  public String getAddress() {
    return address;
  }

  /** By which a form that is sent twice makes one webhook. */
  public UUID getNext() {
    return UUID.randomUUID();
  }

  /** The secret of what was just made; null otherwise. */
  public String getSecret() {
    return secret;
  }

  /** The sentence for the address; null where nothing is wrong with it. */
  public String getError() {
    return refused == null ? null : form.text("webhooks.invalid." + refused);
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return refused == null && secret == null ? form.done("gemaakt", "beeindigd", "opnieuw") : null;
  }
}
