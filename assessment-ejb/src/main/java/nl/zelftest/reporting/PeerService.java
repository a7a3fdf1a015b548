package nl.zelftest.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import nl.zelftest.organisation.Municipality;
import nl.zelftest.shared.NotFoundException;

/** Says which municipalities are like one; that is in the register, for everybody to know. */
@Stateless
@PermitAll
public class PeerService {

  @PersistenceContext private EntityManager entities;

  /**
   * The codes of the groups that a municipality is part of, the most alike first.
   *
   * @throws NotFoundException when there is no such municipality
   */
  public List<String> groups(String municipalityCode) {
    Municipality municipality = entities.find(Municipality.class, municipalityCode);
    if (municipality == null) {
      throw new NotFoundException();
    }
    List<String> groups = new ArrayList<>();
    if (municipality.getPopulation() != null) {
      groups.add(SizeClass.of(municipality.getPopulation()).name());
    }
    groups.add(municipality.getProvinceCode());
    groups.add(FigureGroup.NATION.code());
    return groups;
  }
}
