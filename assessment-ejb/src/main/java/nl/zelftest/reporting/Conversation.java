package nl.zelftest.reporting;

/**
 * What the two sides of a municipality made of their conversation, as figures count it.
 *
 * @param region where it counts, as it was when it first did
 * @param joined sequence of the edition from which it counts; 0 for none yet
 */
record Conversation(
    String municipalityCode, Region region, int joined, boolean concluded, int agreements) {

  boolean saysTheSameAs(Conversation other) {
    return concluded == other.concluded && agreements == other.agreements;
  }
}
