package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.zelftest.account.AccountRemoval;
import nl.zelftest.account.LastCoordinatorException;
import nl.zelftest.account.SignInService;
import nl.zelftest.oversight.PersonalData;
import nl.zelftest.oversight.PersonalData.Item;
import nl.zelftest.oversight.PersonalData.Part;
import nl.zelftest.oversight.PersonalDataService;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;
import nl.zelftest.web.faces.Texts;
import nl.zelftest.web.security.SourceAddress;

/** What the portal knows of the person who reads it, and how to have that removed. */
@Named
@RequestScoped
public class MyDataView {

  /** So many of each kind stand on the page; the file has all. */
  private static final int SHOWN = 25;

  @Inject private PersonalDataService data;

  @Inject private AccountRemoval removal;

  @Inject private SignInService signIn;

  @Inject private SourceAddress source;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private PersonalData mine;
  private String error;

  @PostConstruct
  void load() {
    mine = data.mine();
  }

  /** Removes the account of whoever gives its password. */
  public void remove() throws IOException {
    ExternalContext external = faces.getExternalContext();
    String password = form.typed("wachtwoord");
    String email = removal.ownAddress().orElse("");
    if (signIn.verify(email, password, source.get()).isEmpty()) {
      error = "myData.remove.refused";
      return;
    }
    try {
      removal.removeOwn();
      external.invalidateSession();
      form.goTo(Paths.ACCOUNT_REMOVED);
    } catch (LastCoordinatorException e) {
      error = "myData.remove.last";
    }
  }

  public PersonalData getMine() {
    return mine;
  }

  public List<Item> shown(Part part) {
    return part.items().subList(0, Math.min(SHOWN, part.items().size()));
  }

  public boolean isCut(Part part) {
    return part.items().size() > SHOWN;
  }

  /** What an item is, in words where it is a code. */
  public String text(Part part, Item item) {
    Locale locale = form.locale();
    if (item.text() == null) {
      return "";
    }
    return switch (part.kind()) {
      case EVENT -> Texts.orElse(locale, "event." + item.text(), item.text());
      case MEMBERSHIP, INVITED, INVITED_OTHERS ->
          Texts.orElse(locale, "role." + item.text(), item.text());
      default -> item.text();
    };
  }

  /** The sentence for the password; null where nothing is wrong with it. */
  public String getError() {
    return error == null ? null : form.text(error);
  }
}
