package nl.zelftest.reporting;

/** The fixed groups of which figures are made. There are no others: a group can be subtracted. */
public enum GroupKind {
  NATION,
  PROVINCE,
  SIZE_CLASS
}
