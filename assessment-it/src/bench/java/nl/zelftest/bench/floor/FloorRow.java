package nl.zelftest.bench.floor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The one row that a floor commits. */
@Entity
@Table(name = FloorRow.TABLE)
public class FloorRow {

  public static final String TABLE = "bench_floor_row";

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "value")
  private String value;

  protected FloorRow() {}

  FloorRow(String value) {
    this.value = value;
  }

  UUID getId() {
    return id;
  }
}
