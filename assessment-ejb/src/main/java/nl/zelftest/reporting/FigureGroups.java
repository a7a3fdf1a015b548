package nl.zelftest.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Province;

/** Reads groups and editions. Needs a transaction. */
@ApplicationScoped
class FigureGroups {

  @PersistenceContext private EntityManager entities;

  /** The nation, provinces by name, size classes from small to large. */
  List<FigureGroup> all() {
    List<FigureGroup> groups = new ArrayList<>();
    groups.add(FigureGroup.NATION);
    entities
        .createQuery("select p from Province p order by p.name", Province.class)
        .getResultList()
        .forEach(p -> groups.add(new FigureGroup(GroupKind.PROVINCE, p.getCode(), p.getName())));
    for (SizeClass one : SizeClass.values()) {
      groups.add(new FigureGroup(GroupKind.SIZE_CLASS, one.name(), null));
    }
    return groups;
  }

  List<GroupKey> keys() {
    return all().stream().map(group -> new GroupKey(group.kind(), group.code())).toList();
  }

  /** Codes of the provinces, in the order of the bits of a {@link GroupSet}. */
  List<String> provinces() {
    return entities
        .createQuery("select p.code from Province p order by p.code", String.class)
        .getResultList();
  }

  /** The newest edition of a round; empty while there is none. */
  Optional<FigureEdition> newest(UUID roundId) {
    return entities
        .createQuery(
            "select e from FigureEdition e where e.roundId = :round order by e.sequence desc",
            FigureEdition.class)
        .setParameter("round", roundId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  List<FigureRow> rows(FigureEdition edition) {
    return entities
        .createQuery("select f from FigureRow f where f.editionId = :edition", FigureRow.class)
        .setParameter("edition", edition.getId())
        .getResultList();
  }

  List<ParticipationRow> participation(FigureEdition edition) {
    return entities
        .createQuery(
            "select p from ParticipationRow p where p.editionId = :edition", ParticipationRow.class)
        .setParameter("edition", edition.getId())
        .getResultList();
  }

  /** The groups that some edition of a round showed, by subject. */
  Map<Subject, GroupSet> everShown(UUID roundId, OrganisationKind side) {
    List<String> provinces = provinces();
    Map<Subject, GroupSet> shown = new HashMap<>();
    entities
        .createQuery(
            """
            select f from FigureRow f, FigureEdition e
            where e.id = f.editionId and e.roundId = :round and f.side = :side and f.shown = true
            """,
            FigureRow.class)
        .setParameter("round", roundId)
        .setParameter("side", side)
        .getResultList()
        .forEach(
            row ->
                shown.merge(
                    row.key().subject(),
                    SidePlan.set(row.key().group(), provinces),
                    GroupSet::with));
    return shown;
  }
}
