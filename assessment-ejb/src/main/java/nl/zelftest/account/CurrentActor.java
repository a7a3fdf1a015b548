package nl.zelftest.account;

import jakarta.enterprise.context.RequestScoped;
import nl.zelftest.shared.NotFoundException;

/**
 * Who acts in this request. Whoever authenticates a request reads the person from {@link Actors}
 * and says so here once, so that a membership that ended has ended in open sessions too.
 */
@RequestScoped
public class CurrentActor {

  private Actor actor;

  /** The person, with the roles of this moment. */
  public void become(Actor person) {
    actor = person;
  }

  /**
   * The person who acts.
   *
   * @throws NotFoundException when nobody is signed in
   */
  public Actor get() {
    if (actor == null) {
      throw new NotFoundException();
    }
    return actor;
  }

  public boolean isKnown() {
    return actor != null;
  }
}
