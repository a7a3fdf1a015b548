package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.SecondFactors;
import nl.zelftest.account.SecondFactors.SetUp;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.security.HalfSignedIn;
import nl.zelftest.web.security.SignIn;

/**
 * Setting up the second step: by who wants it, or by who cannot sign in without and gave the right
 * password.
 */
@Named
@RequestScoped
public class SecondFactorView {

  @Inject private SecondFactors secondFactors;

  @Inject private SignIn signIn;

  @Inject private CurrentActor currentActor;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private Optional<HalfSignedIn> half = Optional.empty();
  private SetUp setUp;
  private QrCode picture;
  private String error;

  @PostConstruct
  void load() {
    half = currentActor.isKnown() ? Optional.empty() : signIn.half();
    account()
        .flatMap(secondFactors::setUp)
        .ifPresent(
            found -> {
              setUp = found;
              picture = QrCode.of(found.uri());
            });
  }

  private Optional<UUID> account() {
    return currentActor.isKnown()
        ? Optional.of(currentActor.get().accountId())
        : half.map(HalfSignedIn::accountId);
  }

  /** Where nothing is being set up there is nothing to see. */
  public void lead() throws IOException {
    if (setUp == null) {
      form.goTo(currentActor.isKnown() ? Paths.ACCOUNT : Paths.SIGN_IN);
    }
  }

  /** Takes the first code of the app; otherwise the page says what to do. */
  public void confirm() throws IOException {
    ExternalContext external = faces.getExternalContext();
    String code = form.typed("code").strip();
    if (setUp == null) {
      lead();
    } else if (code.isEmpty()) {
      error = form.text("signIn.code.missing");
    } else if (half.isPresent()
        ? signIn
            .code(half.get(), code, true, (HttpServletResponse) external.getResponse())
            .isPresent()
        : secondFactors.confirm(currentActor.get().accountId(), code)) {
      form.goTo(Paths.RECOVERY_CODES);
    } else {
      error = form.text("signIn.code.refused");
    }
  }

  public boolean isShown() {
    return setUp != null;
  }

  /** Whether the person is not signed in before this is done. */
  public boolean isForced() {
    return half.isPresent();
  }

  public SetUp getSetUp() {
    return setUp;
  }

  public QrCode getPicture() {
    return picture;
  }

  public String getError() {
    return error;
  }

  public boolean isFailed() {
    return error != null;
  }
}
