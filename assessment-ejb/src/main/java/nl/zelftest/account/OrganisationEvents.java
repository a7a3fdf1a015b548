package nl.zelftest.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Organisation;

/** Writes down what is done with an organisation, for itself and for the national team to read. */
@ApplicationScoped
class OrganisationEvents {

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  void record(String action, Organisation organisation, String details) {
    audit
        .of(readers(organisation))
        .record(
            currentActor.get().accountId(), action, "Organisation", organisation.getId(), details);
  }

  static List<UUID> readers(Organisation organisation) {
    return List.of(organisation.getId(), AuditTrail.COUNTRY);
  }
}
