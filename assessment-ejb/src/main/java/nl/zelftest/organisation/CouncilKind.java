package nl.zelftest.organisation;

/** What an organisation on the council's side is. */
public enum CouncilKind {
  /** The elected council (gemeenteraad). */
  MUNICIPAL_COUNCIL,
  /** Wmo-adviesraad or adviesraad sociaal domein. */
  ADVISORY_COUNCIL,
  /** Another organisation of clients (cliëntvertegenwoordiging). */
  CLIENT_REPRESENTATION
}
