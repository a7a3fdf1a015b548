package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.account.AccountPage;
import nl.zelftest.account.OwnAccountService;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/**
 * Makes recovery codes and shows them once. The page that shows them is not the one that makes
 * them, so that loading it again makes no others, which would end the ones just written down.
 */
@Named
@RequestScoped
public class RecoveryCodesView {

  /** Session attribute: the codes that are still to be shown. */
  private static final String MADE = "zelftest.recovery-codes";

  @Inject private OwnAccountService account;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private AccountPage page;
  private List<String> codes = List.of();

  @PostConstruct
  void load() {
    page = account.page();
    Object made = faces.getExternalContext().getSessionMap().remove(MADE);
    if (made != null) {
      codes = List.of((String[]) made);
    }
  }

  /** Makes ten and leads to where they are shown. */
  public void make() throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.getSessionMap().put(MADE, account.newRecoveryCodes().toArray(String[]::new));
    form.goTo(Paths.RECOVERY_CODES);
  }

  public AccountPage getPage() {
    return page;
  }

  /** The codes that were just made; empty otherwise, and never to be had again. */
  public List<String> getCodes() {
    return codes;
  }

  /** The same as the text of a file, in an address that needs no request. */
  public String getFile() {
    return "data:text/plain;charset=utf-8," + Paths.address(String.join("\r\n", codes));
  }
}
