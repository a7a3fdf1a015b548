package nl.zelftest.bench.floor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The floor of Faces: a postback that commits one row. */
@Named
@RequestScoped
public class FloorView {

  @Inject private FloorRows rows;

  private String value;
  private String id;

  /** Keeps the value that the form holds. */
  public void save() {
    id = rows.add(value);
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getId() {
    return id;
  }
}
