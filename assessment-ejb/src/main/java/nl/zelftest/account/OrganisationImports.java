package nl.zelftest.account;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zelftest.account.OrganisationImportPage.Row;
import nl.zelftest.account.OrganisationImportPlan.Outcome;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PortalClock;
import nl.zelftest.shared.Secrets;

/**
 * Lets national coordinators bring in organisations and their coordinators by a file: it is read
 * and looked at first, and written when that is confirmed, wholly or not at all.
 */
@Stateless
@RolesAllowed(NATIONAL)
public class OrganisationImports {

  /** The SQL state of a trigger that refuses. */
  private static final String REFUSED = "45000";

  @PersistenceContext private EntityManager entities;

  @Resource private SessionContext session;

  @Inject private OrganisationRegister register;

  @Inject private OrganisationChanges organisations;

  @Inject private OrganisationEvents events;

  @Inject private Invitations invitations;

  @Inject private CurrentActor currentActor;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /**
   * Keeps a file to be looked at; what the person had open before is forgotten.
   *
   * @return under which id
   * @throws IOException when the stream cannot be read
   * @throws OrganisationFileException when it is no such file
   * @throws NotFoundException when the person is no national coordinator
   */
  public UUID upload(InputStream content) throws IOException {
    organisations.requireNational();
    String text = OrganisationFile.text(content.readNBytes(OrganisationFile.LONGEST + 1));
    OrganisationImportPlan plan = plan(text);
    UUID account = currentActor.get().accountId();
    entities
        .createQuery("delete from OrganisationImport i where i.uploadedBy = :account")
        .setParameter("account", account)
        .executeUpdate();
    OrganisationImport kept =
        new OrganisationImport(account, clock.instant(), text, Secrets.hash(plan.summary()));
    entities.persist(kept);
    return kept.getId();
  }

  /** The first line of a file, and one to be replaced. */
  public static List<List<String>> example() {
    return List.of(
        OrganisationFile.COLUMNS,
        List.of("Adviesraad Voorbeeld", "adviesraad", "GM0193", "", "naam@voorbeeld.nl"));
  }

  /**
   * What will come of a file.
   *
   * @throws NotFoundException when there is none, it expired, or somebody else's it is
   */
  public OrganisationImportPage look(UUID id) {
    organisations.requireNational();
    return page(id, plan(mine(entities.find(OrganisationImport.class, id)).getContent()));
  }

  /**
   * Writes what was shown.
   *
   * @return false when something else would come of it by now, or something is wrong; then nothing
   *     is written
   * @throws NotFoundException when there is no such file, it expired, or somebody else's it is
   */
  public boolean confirm(UUID id) {
    organisations.requireNational();
    // All that wait are held: of two who confirm at once, the second sees what the first wrote.
    OrganisationImport file =
        mine(
            entities
                .createQuery("select i from OrganisationImport i", OrganisationImport.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElse(null));
    OrganisationImportPlan plan = plan(file.getContent());
    if (!file.shows(Secrets.hash(plan.summary())) || !page(id, plan).isPossible()) {
      return false;
    }
    try {
      plan.outcomes().stream().filter(outcome -> !outcome.changesNothing()).forEach(this::write);
      entities.flush();
    } catch (PersistenceException e) {
      // Somebody got a role on the other side since the plan was made: the database refuses.
      if (!isRefusal(e)) {
        throw e;
      }
      session.setRollbackOnly();
      return false;
    }
    entities.remove(file);
    audit
        .of(AuditTrail.COUNTRY)
        .record(
            currentActor.get().accountId(),
            "ORGANISATIONS_IMPORTED",
            "OrganisationImport",
            id,
            plan.outcomes().size() + " lines");
    return true;
  }

  private static boolean isRefusal(PersistenceException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SQLException sql && REFUSED.equals(sql.getSQLState()));
  }

  private void write(Outcome outcome) {
    Actor actor = currentActor.get();
    LocalDate today = LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
    Organisation organisation;
    if (outcome.known() == null) {
      organisation =
          OrganisationChanges.create(outcome.line().name(), outcome.line().kind(), today);
      entities.persist(organisation);
      events.record("ORGANISATION_ADDED", organisation, outcome.line().kind());
    } else {
      organisation = entities.find(Organisation.class, outcome.known());
    }
    LocalDate from = outcome.line().from() == null ? today : outcome.line().from();
    for (String code : outcome.codes()) {
      organisation.answerFor(code, from);
      events.record("RESPONSIBILITY_BEGAN", organisation, code);
    }
    for (String email : outcome.emails()) {
      invitations.invite(
          organisation,
          email,
          Role.COORDINATOR,
          actor,
          clock.instant(),
          OrganisationEvents.readers(organisation));
    }
  }

  private OrganisationImportPlan plan(String text) {
    return OrganisationImportPlan.of(OrganisationFile.read(text), register.held());
  }

  private OrganisationImport mine(OrganisationImport file) {
    if (file == null || !file.isOf(currentActor.get().accountId(), clock.instant())) {
      throw new NotFoundException();
    }
    return file;
  }

  private static OrganisationImportPage page(UUID id, OrganisationImportPlan plan) {
    Set<Long> wrong =
        plan.problems().stream()
            .map(OrganisationFileProblem::line)
            .collect(Collectors.toUnmodifiableSet());
    return new OrganisationImportPage(
        id,
        plan.outcomes().stream().map(outcome -> row(outcome, wrong)).toList(),
        List.copyOf(plan.problems()));
  }

  private static Row row(Outcome outcome, Set<Long> wrong) {
    OrganisationImportPage.Outcome what;
    if (wrong.contains(outcome.line().number())) {
      what = OrganisationImportPage.Outcome.WRONG;
    } else if (outcome.known() == null) {
      what = OrganisationImportPage.Outcome.ADDED;
    } else {
      what =
          outcome.changesNothing()
              ? OrganisationImportPage.Outcome.PRESENT
              : OrganisationImportPage.Outcome.EXTENDED;
    }
    return new Row(
        outcome.line().number(),
        outcome.line().name(),
        outcome.line().kind(),
        what,
        List.copyOf(outcome.codes()),
        List.copyOf(outcome.emails()));
  }

  @Schedule(hour = "4", minute = "35", persistent = false)
  void forgetExpired() {
    Instant now = clock.instant();
    entities
        .createQuery("delete from OrganisationImport i where i.expiresAt < :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
