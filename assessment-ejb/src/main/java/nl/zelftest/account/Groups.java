package nl.zelftest.account;

/**
 * Names of the three kinds of organisation, and of programs, as roles of the container; what a
 * person may do is for {@link AccessPolicy}.
 */
public final class Groups {
  public static final String MUNICIPALITY = "MUNICIPALITY";
  public static final String COUNCIL = "COUNCIL";
  public static final String NATIONAL = "NATIONAL";

  /** No kind of organisation: a program with a token, which may call nothing else. */
  public static final String PROGRAM = "PROGRAM";

  private Groups() {}
}
