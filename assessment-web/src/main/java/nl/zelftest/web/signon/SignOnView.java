package nl.zelftest.web.signon;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.shared.PersonText;
import nl.zelftest.signon.SignOn;
import nl.zelftest.web.faces.Ids;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;

/** From where people go to the identity provider of their organisation, or find it. */
@Named
@RequestScoped
public class SignOnView {

  private static final List<String> PURPOSES = List.of("invitation", "link");

  @Inject private SignOn signOn;

  @Inject private FacesContext faces;

  private String organisationId;
  private String organisationName;
  private String failure;
  private String emailError;

  /** The address names the organisation, or asks which it is. */
  @PostConstruct
  void load() {
    organisationId = typed("organisatie");
    if (organisationId.isEmpty()) {
      return;
    }
    organisationName = signOn.organisationName(Ids.of(organisationId)).orElse(null);
    failure = SignOnFailures.sentence(faces.getViewRoot().getLocale(), typed("fout"));
    if (organisationName == null) {
      faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
      failure = text("signOn.failed.OFF");
    }
  }

  /** Leads to the organisation that the typed address belongs to. */
  public void find() throws IOException {
    String email = getEmail();
    if (email.isEmpty()) {
      emailError = text("signIn.email.missing");
    } else if (!PersonText.isAddress(email)) {
      emailError = text("members.invalid.NO_ADDRESS");
    } else {
      Optional<UUID> found = signOn.organisationOf(email);
      if (found.isPresent()) {
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + Paths.signOn(found.get()));
      } else {
        emailError = text("signOn.email.unknown");
      }
    }
  }

  private String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }

  private String text(String key) {
    return Texts.of(faces.getViewRoot().getLocale(), key);
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
    return PURPOSES.contains(typed("doel")) ? typed("doel") : null;
  }

  /** The sentence for what went wrong at the provider; null when nothing did. */
  public String getFailure() {
    return failure;
  }

  public String getEmail() {
    return typed("email").strip();
  }

  public String getEmailError() {
    return emailError;
  }

  public boolean isFailed() {
    return failure != null || emailError != null;
  }
}
