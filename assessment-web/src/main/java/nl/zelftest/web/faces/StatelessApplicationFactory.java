package nl.zelftest.web.faces;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;

/** Puts {@link StatelessApplication} before Faces' own application. */
public class StatelessApplicationFactory extends ApplicationFactory {

  private Application application;

  public StatelessApplicationFactory(ApplicationFactory wrapped) {
    super(wrapped);
  }

  @Override
  public synchronized Application getApplication() {
    if (application == null) {
      application = new StatelessApplication(getWrapped().getApplication());
    }
    return application;
  }

  @Override
  public synchronized void setApplication(Application application) {
    this.application = application;
    getWrapped().setApplication(application);
  }
}
