package nl.zelftest.redivision;

/** How far a change of municipalities is. */
public enum RedivisionState {
  /** Written down; does nothing. */
  PLANNED,
  /** The portal applies it on its day. */
  CONFIRMED,
  APPLIED,
  WITHDRAWN
}
