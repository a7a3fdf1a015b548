package nl.zelftest.account;

/**
 * Names of the three kinds of organisation as roles of the container; what a person may do is for
 * {@link AccessPolicy}.
 */
public final class Groups {
  public static final String MUNICIPALITY = "MUNICIPALITY";
  public static final String COUNCIL = "COUNCIL";
  public static final String NATIONAL = "NATIONAL";

  private Groups() {}
}
