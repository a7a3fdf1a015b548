package nl.zelftest.dialogue;

import static nl.zelftest.account.Groups.COUNCIL;
import static nl.zelftest.account.Groups.MUNICIPALITY;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zelftest.account.Actor;
import nl.zelftest.account.Actors;
import nl.zelftest.shared.NotFoundException;

/**
 * For pages that lie open: how far conversations are. Each change of a conversation counts its
 * version, on whichever node it is made, so that the number alone tells who missed something.
 */
@Stateless
@RolesAllowed({MUNICIPALITY, COUNCIL})
public class DialogueWatch {

  @PersistenceContext private EntityManager entities;

  @Inject private DialogueFiles files;

  @Inject private Actors actors;

  /**
   * How far a conversation is, for a person who begins to watch it.
   *
   * @throws NotFoundException when the conversation is not for this person
   */
  public int version(UUID dialogueId) {
    return files.toRead(dialogueId).dialogue().getVersion();
  }

  /** How far these conversations are, in one query; for the portal itself. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<UUID, Integer> versions(Collection<UUID> dialogueIds) {
    return entities
        .createQuery("select d.id, d.version from Dialogue d where d.id in :ids", Object[].class)
        .setParameter("ids", dialogueIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
  }

  /** Which of these accounts may still read a conversation; for the portal itself. */
  @PermitAll
  public Set<UUID> readers(UUID dialogueId, Collection<UUID> accountIds) {
    Predicate<Actor> mayRead = files.mayRead(dialogueId);
    return accountIds.stream()
        .filter(id -> actors.find(id).filter(mayRead).isPresent())
        .collect(Collectors.toSet());
  }
}
