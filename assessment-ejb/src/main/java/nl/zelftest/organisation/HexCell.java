package nl.zelftest.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A municipality's place on the national map, on which every municipality is equally large. */
@Entity
@Table(name = "hex_cell")
public class HexCell {

  @Id
  @Column(name = "municipality_code")
  private String municipalityCode;

  @Column(name = "grid_column")
  private int column;

  /** 0 is the north; odd rows lie half a cell to the right. */
  @Column(name = "grid_row")
  private int row;

  protected HexCell() {}

  HexCell(String municipalityCode, int column, int row) {
    this.municipalityCode = municipalityCode;
    this.column = column;
    this.row = row;
  }

  /** The same place for a municipality that comes after this one. */
  HexCell takenOverBy(String successorCode) {
    return new HexCell(successorCode, column, row);
  }

  public String getMunicipalityCode() {
    return municipalityCode;
  }
}
