package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.account.AccountPage;
import nl.zelftest.account.OwnAccountService;
import nl.zelftest.web.faces.Paths;

/** Makes recovery codes and shows them once. */
@Named
@RequestScoped
public class RecoveryCodesView {

  @Inject private OwnAccountService account;

  private AccountPage page;
  private List<String> codes = List.of();

  @PostConstruct
  void load() {
    page = account.page();
  }

  public void make() {
    codes = account.newRecoveryCodes();
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
