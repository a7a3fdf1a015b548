package nl.zelftest.organisation;

/** On which side an organisation stands. */
public enum OrganisationKind {
  /** A municipality's administration, or one body that serves several. */
  MUNICIPALITY,
  /** Those who speak for citizens and clients: see {@link CouncilKind}. */
  COUNCIL,
  /** Looks after questions and organisations; never sees an answer. */
  NATIONAL
}
