package nl.zelftest.account;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.zelftest.account.InvalidOrganisationException.Reason;
import nl.zelftest.account.OrganisationPage.Responsible;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.shared.PersonText;
import nl.zelftest.shared.PortalClock;

/** Lets national coordinators add, rename and close organisations, and say for whom they answer. */
@Stateless
@RolesAllowed(NATIONAL)
public class OrganisationChanges {

  private static final int LONGEST_NAME = 200;

  @PersistenceContext private EntityManager entities;

  @Inject private Invitations invitations;

  @Inject private Sides sides;

  @Inject private CurrentActor currentActor;

  @Inject private OrganisationEvents events;

  @Inject private Clock clock;

  /**
   * One organisation.
   *
   * @throws NotFoundException when there is none, or the person is no national coordinator
   */
  public OrganisationPage organisation(UUID id) {
    Organisation organisation = find(id, LockModeType.NONE);
    return new OrganisationPage(
        id,
        organisation.getName(),
        organisation.getKind(),
        organisation.getCouncilKind(),
        organisation.isOpenOn(today()),
        entities
            .createQuery(
                """
                select m.code, m.cbsName, r.validFrom, r.validTo
                from Organisation o join o.responsibilities r, Municipality m
                where o.id = :id and m.code = r.municipalityCode order by m.cbsName, r.validFrom
                """,
                Object[].class)
            .setParameter("id", id)
            .getResultStream()
            .map(
                row ->
                    new Responsible(
                        (String) row[0], (String) row[1], (LocalDate) row[2], (LocalDate) row[3]))
            .toList());
  }

  /**
   * Adds an organisation from today on, and gives its id.
   *
   * @param kind of a council: what it is; otherwise the name of an {@link OrganisationKind}
   * @throws InvalidOrganisationException when name or kind cannot be used
   */
  public UUID add(String name, String kind) {
    requireNational();
    String named = require(name);
    Organisation organisation = create(named, kind, today());
    entities.persist(organisation);
    events.record("ORGANISATION_ADDED", organisation, kind);
    return organisation.getId();
  }

  static Organisation create(String name, String kind, LocalDate day) {
    return switch (kind) {
      case "MUNICIPALITY" -> Organisation.municipality(name, day);
      case "NATIONAL" -> Organisation.national(name, day);
      case "MUNICIPAL_COUNCIL", "ADVISORY_COUNCIL", "CLIENT_REPRESENTATION" ->
          Organisation.council(CouncilKind.valueOf(kind), name, day);
      default -> throw new InvalidOrganisationException(Reason.KIND);
    };
  }

  /**
   * Gives an organisation another name.
   *
   * @throws InvalidOrganisationException when the name cannot be used
   */
  public void rename(UUID id, String name) {
    Organisation organisation = find(id, LockModeType.PESSIMISTIC_WRITE);
    organisation.rename(require(name));
    events.record("ORGANISATION_RENAMED", organisation, null);
  }

  /**
   * Closes an organisation today: its people have no role in it any more, open invitations end.
   *
   * @throws InvalidOrganisationException when it is closed, or the person's own
   */
  public void close(UUID id) {
    Organisation organisation = find(id, LockModeType.PESSIMISTIC_WRITE);
    Actor actor = currentActor.get();
    if (!organisation.isOpenOn(today())
        || actor.hats().stream().anyMatch(hat -> hat.organisationId().equals(id))) {
      throw new InvalidOrganisationException(Reason.CLOSING);
    }
    organisation.close(today());
    invitations
        .of(id)
        .forEach(
            open ->
                invitations.withdraw(
                    open,
                    actor.accountId(),
                    clock.instant(),
                    OrganisationEvents.readers(organisation)));
    events.record("ORGANISATION_CLOSED", organisation, null);
  }

  /**
   * Lets an organisation answer for a municipality from a day on.
   *
   * @param from null where no day was written
   * @throws InvalidOrganisationException when there is no such municipality on that day, or it
   *     cannot answer for this one
   */
  public void answerFor(UUID id, String municipalityName, LocalDate from) {
    Organisation organisation = find(id, LockModeType.PESSIMISTIC_WRITE);
    if (organisation.getKind() == OrganisationKind.NATIONAL) {
      throw new InvalidOrganisationException(Reason.KIND);
    }
    if (from == null) {
      throw new InvalidOrganisationException(Reason.DAY);
    }
    String code = municipality(municipalityName, from);
    if (answers(id, code)) {
      throw new InvalidOrganisationException(Reason.ANSWERS);
    }
    if (sides.isAnyOnTheOther(organisation, code, from)) {
      throw new InvalidOrganisationException(Reason.BOTH_SIDES);
    }
    organisation.answerFor(code, from);
    events.record("RESPONSIBILITY_BEGAN", organisation, code);
  }

  /**
   * Lets an organisation no longer answer for a municipality.
   *
   * @param from since when it does, which tells apart what began and ended before
   * @param lastDay the last day on which it does; null where no day was written
   * @throws NotFoundException when it does not answer for it since then
   * @throws InvalidOrganisationException when the day is none, or before it began
   */
  public void answerUntil(UUID id, String code, LocalDate from, LocalDate lastDay) {
    Organisation organisation = find(id, LockModeType.PESSIMISTIC_WRITE);
    if (lastDay == null || lastDay.isBefore(from)) {
      throw new InvalidOrganisationException(Reason.LAST_DAY);
    }
    // By statement: EclipseLink removes no element of a collection that has an empty column.
    int ended =
        entities
            .createNativeQuery(
                "update organisation_municipality set valid_to = ?1"
                    + " where organisation_id = ?2 and municipality_code = ?3 and valid_from = ?4")
            .setParameter(1, Date.valueOf(lastDay.plusDays(1)))
            .setParameter(2, id.toString())
            .setParameter(3, code)
            .setParameter(4, Date.valueOf(from))
            .executeUpdate();
    if (ended == 0) {
      throw new NotFoundException();
    }
    events.record("RESPONSIBILITY_ENDED", organisation, code + " " + lastDay);
  }

  private String municipality(String name, LocalDate day) {
    return entities
        .createQuery(
            "select m from Municipality m where lower(m.cbsName) = lower(:name)",
            Municipality.class)
        .setParameter("name", name.strip())
        .getResultStream()
        .filter(municipality -> municipality.existsOn(day))
        .findFirst()
        .map(Municipality::getCode)
        .orElseThrow(() -> new InvalidOrganisationException(Reason.MUNICIPALITY));
  }

  private boolean answers(UUID id, String code) {
    return entities
            .createQuery(
                """
                select count(o) from Organisation o join o.responsibilities r
                where o.id = :id and r.municipalityCode = :code
                  and (r.validTo is null or r.validTo > :today)
                """,
                Long.class)
            .setParameter("id", id)
            .setParameter("code", code)
            .setParameter("today", today())
            .getSingleResult()
        > 0;
  }

  private static String require(String typed) {
    String name = typed.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || !PersonText.isName(name)) {
      throw new InvalidOrganisationException(Reason.NAME);
    }
    return name;
  }

  private Organisation find(UUID id, LockModeType lock) {
    requireNational();
    Organisation organisation = entities.find(Organisation.class, id, lock);
    if (organisation == null) {
      throw new NotFoundException();
    }
    return organisation;
  }

  /**
   * Lets national coordinators pass.
   *
   * @throws NotFoundException for everybody else
   */
  public void requireNational() {
    if (!AccessPolicy.allows(
        currentActor.get(), OrganisationOperation.MANAGE_ORGANISATIONS, null)) {
      throw new NotFoundException();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PortalClock.AMSTERDAM);
  }
}
