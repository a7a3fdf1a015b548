package nl.zelftest.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.notification.DemoMailService;
import nl.zelftest.notification.DemoMailService.Page;
import nl.zelftest.notification.DemoMailService.Row;

/** The mails that a demonstration does not send. */
@Named
@RequestScoped
public class DemoMailView {

  @Inject private DemoMailService mails;

  private int number = 1;
  private Page page;

  public void load() {
    page = mails.page(number);
  }

  public List<Row> getMails() {
    return page.mails();
  }

  public boolean isNewerThere() {
    return number > 1;
  }

  public boolean isOlderThere() {
    return page.more();
  }

  public boolean isMoreThere() {
    return isNewerThere() || isOlderThere();
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
