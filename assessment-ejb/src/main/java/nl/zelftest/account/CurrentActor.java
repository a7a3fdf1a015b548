package nl.zelftest.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import nl.zelftest.shared.NotFoundException;

/**
 * Who acts in this request. Whoever authenticates a request reads the person from {@link Actors}
 * and says so here once, so that a membership that ended has ended in open sessions too.
 */
@RequestScoped
public class CurrentActor {

  private Actor actor;

  private UUID session;

  /** The person, with the roles of this moment. */
  public void become(Actor person) {
    actor = person;
  }

  /** The same, in a session that the person can end. */
  public void become(Actor person, UUID signInSession) {
    become(person);
    session = signInSession;
  }

  /** In which session; null for a guest. */
  public UUID session() {
    return session;
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
