package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.account.AccountPage;
import nl.zelftest.account.CurrentActor;
import nl.zelftest.account.OwnAccountService;
import nl.zelftest.account.SecondFactors;
import nl.zelftest.shared.PersonText;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** A person's own account. */
@Named
@RequestScoped
public class AccountView {

  private static final List<String> LANGUAGES = List.of("nl", "en");

  @Inject private OwnAccountService account;

  @Inject private SecondFactors secondFactors;

  @Inject private CurrentActor currentActor;

  @Inject private Form form;

  private AccountPage page;
  private String name;
  private String language;
  private String nameError;
  private String codeError;

  @PostConstruct
  void load() {
    page = account.page();
    name = page.name();
    language = page.language();
  }

  /** Takes another name and language; otherwise the page says what to do. */
  public void rename() throws IOException {
    name = form.typed("naam").strip();
    language = LANGUAGES.contains(form.typed("taal")) ? form.typed("taal") : page.language();
    if (name.isEmpty()) {
      nameError = form.text("invitation.name.missing");
    } else if (name.length() > PersonText.LONGEST_NAME || !PersonText.isName(name)) {
      nameError = form.text("invitation.name.wrong");
    } else {
      account.rename(name, language);
      form.goTo(Paths.ACCOUNT + "?gedaan=bewaard");
    }
  }

  /** Leads to where the second step is set up. */
  public void prepare() throws IOException {
    secondFactors.prepare(currentActor.get().accountId());
    form.goTo(Paths.SECOND_FACTOR);
  }

  /** Turns the second step off; otherwise the page says what to do. */
  public void remove() throws IOException {
    if (account.removeSecondFactor(form.typed("code").strip())) {
      form.goTo(Paths.ACCOUNT + "?gedaan=uitgezet");
    } else {
      codeError = form.text("signIn.code.refused");
    }
  }

  public AccountPage getPage() {
    return page;
  }

  public List<String> getLanguages() {
    return LANGUAGES;
  }

  public String getName() {
    return name;
  }

  public String getLanguage() {
    return language;
  }

  public String getNameError() {
    return nameError;
  }

  public String getCodeError() {
    return codeError;
  }

  public boolean isFailed() {
    return nameError != null || codeError != null;
  }

  /** What was just done; null when nothing was. */
  public String getDone() {
    return isFailed() ? null : form.done("bewaard", "uitgezet");
  }
}
