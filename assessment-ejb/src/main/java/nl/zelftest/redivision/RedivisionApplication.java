package nl.zelftest.redivision;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.MunicipalityChanges;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.redivision.RedivisionEffect.Body;
import nl.zelftest.redivision.RedivisionPage.Prepared;

/**
 * Applies a change of municipalities: in one transaction, under its row's lock, so that it happens
 * once and as a whole, on whichever node and however long after its day.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RedivisionApplication {

  @PersistenceContext private EntityManager entities;

  @Inject private RedivisionRegister register;

  @Inject private MunicipalityChanges municipalities;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** What is to be applied, in that order: a municipality begins before others go on in it. */
  public List<UUID> due() {
    return register.open().stream()
        .filter(plan -> plan.isDue(register.today()))
        .sorted(
            Comparator.comparing(Redivision::getEffectiveDate)
                .thenComparing(plan -> !plan.terms().begins()))
        .map(Redivision::getId)
        .toList();
  }

  /**
   * Applies one, unless another node just did or it was withdrawn.
   *
   * @throws InvalidRedivisionException when it cannot be any more; nothing of it was done
   */
  public void apply(UUID id) {
    Redivision redivision = entities.find(Redivision.class, id, LockModeType.PESSIMISTIC_WRITE);
    LocalDate today = register.today();
    if (!redivision.isDue(today)) {
      return;
    }
    RedivisionTerms terms = redivision.terms();
    RedivisionCheck.requireStill(terms, register.register(id));
    RedivisionEffect effect = register.effect(terms);
    List<Body> bodies = register.bodies(terms);
    List<Municipality> ending = municipalities.held(terms.oldCodes());
    if (terms.begins()) {
      municipalities.begin(
          terms.newCodes().get(0),
          terms.newName(),
          terms.newProvince(),
          terms.effectiveDate(),
          ending);
    }
    for (Municipality municipality : ending) {
      LocalDate until = effect.responsibleUntil(RedivisionRegister.known(municipality));
      municipalities.end(municipality, terms.effectiveDate(), terms.kind(), terms.newCodes());
      municipalities.endResponsibilities(municipality.getCode(), until);
    }
    if (effect.isCarriedOver()) {
      bodies.forEach(body -> carryOver(body, terms));
    }
    effect.prepared().forEach(prepared -> found(prepared, terms));
    redivision.applied(clock.instant(), today);
    audit.recordSystem("REDIVISION_APPLIED", "Redivision", id, terms.effectiveDate().toString());
  }

  private void carryOver(Body body, RedivisionTerms terms) {
    Organisation organisation =
        entities.find(Organisation.class, body.id(), LockModeType.PESSIMISTIC_WRITE);
    organisation.answerFor(terms.newCodes().get(0), terms.effectiveDate());
    audit.recordSystem("RESPONSIBILITY_BEGAN", "Organisation", body.id(), terms.newCodes().get(0));
  }

  private void found(Prepared prepared, RedivisionTerms terms) {
    Organisation organisation =
        prepared.kind() == OrganisationKind.MUNICIPALITY
            ? Organisation.municipality(prepared.name(), terms.effectiveDate())
            : Organisation.council(prepared.councilKind(), prepared.name(), terms.effectiveDate());
    organisation.answerFor(terms.newCodes().get(0), terms.effectiveDate());
    entities.persist(organisation);
    audit.recordSystem(
        "ORGANISATION_ADDED", "Organisation", organisation.getId(), terms.newCodes().get(0));
  }
}
