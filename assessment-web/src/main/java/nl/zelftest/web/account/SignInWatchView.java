package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.account.SignInWatch;
import nl.zelftest.account.SignInWatch.Hour;

/** How often signing in failed, for national administrators. */
@Named
@RequestScoped
public class SignInWatchView {

  @Inject private SignInWatch watch;

  private List<Hour> hours;
  private long lastHour;

  @PostConstruct
  void load() {
    hours = watch.hours();
    lastHour = watch.lastHour();
  }

  public List<Hour> getHours() {
    return hours;
  }

  public long getLastHour() {
    return lastHour;
  }

  /** Whether so much failed within an hour that somebody should look. */
  public boolean isPeak() {
    return lastHour >= SignInWatch.PEAK;
  }
}
