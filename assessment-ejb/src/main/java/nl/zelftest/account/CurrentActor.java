package nl.zelftest.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.shared.NotFoundException;

/**
 * Who acts in this request. Whoever authenticates a request says so here once; the roles are read
 * from the database then, so that a membership that ended has ended in open sessions too.
 */
@RequestScoped
public class CurrentActor {

  @Inject private Actors actors;

  private Actor actor;

  /** Reads the person's roles of this moment; empty when no role is left. */
  public Optional<Actor> identify(UUID accountId) {
    Optional<Actor> found = actors.find(accountId);
    actor = found.orElse(null);
    return found;
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
