package nl.zelftest.web.signon;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.shared.PersonText;
import nl.zelftest.signon.SignOn;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Ids;
import nl.zelftest.web.faces.Paths;

/** From where people go to the identity provider of their organisation, or find it. */
@Named
@RequestScoped
public class SignOnView {

  private static final List<String> PURPOSES = List.of("invitation", "link");

  @Inject private SignOn signOn;

  @Inject private Form form;

  private String organisationId;
  private String organisationName;
  private String failure;
  private String emailError;

  /** The address names the organisation, or asks which it is. */
  @PostConstruct
  void load() {
    organisationId = form.typed("organisatie");
    if (organisationId.isEmpty()) {
      return;
    }
    organisationName = signOn.organisationName(Ids.of(organisationId)).orElse(null);
    failure = SignOnFailures.sentence(form.locale(), form.typed("fout"));
    if (organisationName == null) {
      form.notFound();
      failure = form.text("signOn.failed.OFF");
    }
  }

  /** Leads to the organisation that the typed address belongs to. */
  public void find() throws IOException {
    String email = getEmail();
    if (email.isEmpty()) {
      emailError = form.text("signIn.email.missing");
    } else if (!PersonText.isAddress(email)) {
      emailError = form.text("members.invalid.NO_ADDRESS");
    } else {
      Optional<UUID> found = signOn.organisationOf(email);
      if (found.isPresent()) {
        form.goTo(Paths.signOn(found.get()));
      } else {
        emailError = form.text("signOn.email.unknown");
      }
    }
  }

  /** Whether it is still to be found out which organisation. */
  public boolean isAsking() {
    return organisationId.isEmpty();
  }

  /** Null where there is none whose provider is on. */
  public String getOrganisationName() {
    return organisationName;
  }

  /** Where the person goes on to the provider. */
  public String getOnward() {
    String purpose = getPurpose();
    return Paths.signOn(UUID.fromString(organisationId))
        + "/verder"
        + (purpose == null ? "" : "?doel=" + purpose);
  }

  /** What for, besides signing in; null for nothing else. */
  public String getPurpose() {
    return PURPOSES.contains(form.typed("doel")) ? form.typed("doel") : null;
  }

  /** The sentence for what went wrong at the provider; null when nothing did. */
  public String getFailure() {
    return failure;
  }

  public String getEmail() {
    return form.typed("email").strip();
  }

  public String getEmailError() {
    return emailError;
  }

  public boolean isFailed() {
    return failure != null || emailError != null;
  }
}
