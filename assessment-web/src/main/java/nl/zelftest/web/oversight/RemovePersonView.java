package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import nl.zelftest.account.AccountRemoval;
import nl.zelftest.account.AccountRemoval.Person;
import nl.zelftest.account.LastCoordinatorException;
import nl.zelftest.web.faces.Form;

/** Where national coordinators remove the account of somebody who asks them to. */
@Named
@RequestScoped
public class RemovePersonView {

  /** As the page's own address is, where what was typed never stands. */
  private static final String ADDRESS = "/beheer/personen";

  @Inject private AccountRemoval removal;

  @Inject private Form form;

  private String email;
  private Person person;
  private boolean searched;
  private boolean last;

  @PostConstruct
  void load() {
    email = form.typed("email").strip();
    person = removal.find(email).orElse(null);
  }

  public void find() {
    searched = true;
  }

  /** Removes the account that was found. */
  public void remove() throws IOException {
    try {
      removal.remove(email);
      form.goTo(ADDRESS + "?verwijderd=ja");
    } catch (LastCoordinatorException e) {
      last = true;
    }
  }

  public String getEmail() {
    return email;
  }

  /** Whose account this is; null when nobody's. */
  public Person getPerson() {
    return person;
  }

  public boolean isUnknown() {
    return searched && person == null;
  }

  public boolean isLast() {
    return last;
  }

  public boolean isRemoved() {
    return email.isEmpty() && !form.typed("verwijderd").isEmpty();
  }
}
