package nl.zelftest.bench.floor;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Commits one row for each call. */
@Stateless
public class FloorRows {

  @PersistenceContext private EntityManager entities;

  /** Keeps the value in a row of its own, and answers the row's id. */
  public String add(String value) {
    FloorRow row = new FloorRow(value);
    entities.persist(row);
    return row.getId().toString();
  }
}
