package nl.zelftest.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.account.Role;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.organisation.MunicipalityChanges;
import nl.zelftest.redivision.InvalidRedivisionException.RedivisionError;
import nl.zelftest.redivision.RedivisionEffect.Body;
import nl.zelftest.redivision.RedivisionPage.BodyRow;
import nl.zelftest.redivision.RedivisionPage.Ending;
import nl.zelftest.redivision.RedivisionPage.RoundFate;
import nl.zelftest.redivision.RedivisionPage.RoundRow;

/** Tells of a change of municipalities what it does to whom. Needs a transaction. */
@ApplicationScoped
class RedivisionPages {

  /** How many people an organisation has in each role. */
  private record Members(long coordinators, long contributors) {}

  private static final Members NOBODY = new Members(0, 0);

  @PersistenceContext private EntityManager entities;

  @Inject private RedivisionRegister register;

  @Inject private MunicipalityChanges municipalities;

  RedivisionPage of(Redivision redivision) {
    RedivisionTerms terms = redivision.terms();
    boolean open =
        redivision.getState() == RedivisionState.PLANNED
            || redivision.getState() == RedivisionState.CONFIRMED;
    RedivisionEffect effect = register.effect(terms);
    Map<String, String> provinces = register.provinces();
    List<Municipality> ending = ending(terms);
    Map<String, String> names = register.names(terms.newCodes());
    return new RedivisionPage(
        redivision.getId(),
        redivision.getState(),
        terms.effectiveDate(),
        terms.kind(),
        endings(terms, ending, effect, provinces),
        terms.begins()
            ? List.of(terms.newName())
            : RedivisionService.named(terms.newCodes(), RedivisionService.goingOn(names)),
        terms.begins() ? terms.newCodes().get(0) : null,
        terms.begins() ? provinces.get(terms.newProvince()) : null,
        mapPlace(terms, ending),
        bodies(terms, effect),
        effect.prepared(),
        rounds(terms, effect),
        open ? problems(redivision) : List.of(),
        redivision.isDue(register.today()),
        redivision.canBeWithdrawn(register.today()));
  }

  private List<Municipality> ending(RedivisionTerms terms) {
    return entities
        .createQuery(
            "select m from Municipality m where m.code in :codes order by m.cbsName",
            Municipality.class)
        .setParameter("codes", terms.oldCodes())
        .getResultList();
  }

  private List<Ending> endings(
      RedivisionTerms terms,
      List<Municipality> ending,
      RedivisionEffect effect,
      Map<String, String> provinces) {
    Set<String> entered =
        terms.begins()
            ? Set.of(terms.newProvince())
            : new HashSet<>(register.provincesOf(terms.newCodes()).values());
    return ending.stream()
        .map(
            one ->
                new Ending(
                    one.getCode(),
                    one.getCbsName(),
                    effect.responsibleUntil(RedivisionRegister.known(one)),
                    entered.contains(one.getProvinceCode())
                        ? null
                        : provinces.get(one.getProvinceCode())))
        .toList();
  }

  private String mapPlace(RedivisionTerms terms, List<Municipality> ending) {
    return terms.begins()
        ? municipalities
            .cellFor(ending)
            .map(cell -> entities.find(Municipality.class, cell.getMunicipalityCode()))
            .map(Municipality::getCbsName)
            .orElse(null)
        : null;
  }

  private List<RedivisionError> problems(Redivision redivision) {
    try {
      RedivisionCheck.requireStill(redivision.terms(), register.register(redivision.getId()));
      return List.of();
    } catch (InvalidRedivisionException e) {
      return e.getErrors();
    }
  }

  private List<BodyRow> bodies(RedivisionTerms terms, RedivisionEffect effect) {
    List<Body> bodies = register.bodies(terms);
    Map<UUID, Members> members = members(bodies.stream().map(Body::id).toList());
    return bodies.stream()
        .map(
            body -> {
              Members here = members.getOrDefault(body.id(), NOBODY);
              return new BodyRow(
                  body.id(),
                  body.name(),
                  body.kind(),
                  body.councilKind(),
                  here.coordinators(),
                  here.contributors(),
                  effect.answersForOthers(body));
            })
        .toList();
  }

  private Map<UUID, Members> members(List<UUID> organisations) {
    Map<UUID, Members> members = new HashMap<>();
    if (!organisations.isEmpty()) {
      entities
          .createQuery(
              """
              select m.organisation.id, m.role, count(m) from Membership m join m.account a
              where m.organisation.id in :organisations and m.endedAt is null
                and a.closedAt is null
              group by m.organisation.id, m.role
              """,
              Object[].class)
          .setParameter("organisations", organisations)
          .getResultStream()
          .forEach(
              row ->
                  members.merge(
                      (UUID) row[0],
                      row[1] == Role.COORDINATOR
                          ? new Members((Long) row[2], 0)
                          : new Members(0, (Long) row[2]),
                      (one, other) ->
                          new Members(
                              one.coordinators() + other.coordinators(),
                              one.contributors() + other.contributors())));
    }
    return members;
  }

  private List<RoundRow> rounds(RedivisionTerms terms, RedivisionEffect effect) {
    Map<UUID, Long> tests = new HashMap<>();
    // Tests are named in a query only: who plans sees how many there are and nothing else.
    entities
        .createQuery(
            """
            select a.round.id, count(a) from Assessment a where a.municipalityCode in :codes
            group by a.round.id
            """,
            Object[].class)
        .setParameter("codes", terms.oldCodes())
        .getResultStream()
        .forEach(row -> tests.put((UUID) row[0], (Long) row[1]));
    return register.rounds().stream()
        .map(
            round ->
                new RoundRow(
                    round.name(),
                    round.closesAt(),
                    effect.fate(round),
                    tests.getOrDefault(round.id(), 0L)))
        .filter(row -> row.tests() > 0 || row.fate() != RoundFate.CLOSED_BEFORE)
        .toList();
  }
}
