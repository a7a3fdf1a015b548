package nl.zelftest.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the twelve provinces. */
@Entity
@Table(name = "province")
public class Province {

  @Id
  @Column(name = "code")
  private String code;

  @Column(name = "name")
  private String name;

  protected Province() {}

  Province(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }
}
