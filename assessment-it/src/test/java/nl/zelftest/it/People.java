package nl.zelftest.it;

/** The demonstration's accounts. */
public final class People {
  static final String PASSWORD = "samen-in-gesprek";

  public static final String ZWOLLE = "coordinator.zwolle@gemeente.example";
  public static final String ZWOLLE_CONTRIBUTOR = "invuller.zwolle@gemeente.example";
  public static final String ZWOLLE_COUNCIL = "coordinator.zwolle@raad.example";
  public static final String ZWOLLE_COUNCIL_CONTRIBUTOR = "invuller.zwolle@raad.example";
  public static final String DIJK_EN_WAARD = "coordinator.dijkenwaard@gemeente.example";
  public static final String DIJK_EN_WAARD_CONTRIBUTOR = "invuller.dijkenwaard@gemeente.example";
  public static final String DIJK_EN_WAARD_COUNCIL = "coordinator.dijkenwaard@raad.example";
  public static final String DIJK_EN_WAARD_COUNCIL_CONTRIBUTOR =
      "invuller.dijkenwaard@raad.example";
  public static final String NATIONAL = "beheerder1@landelijk.example";
  public static final String NATIONAL_2 = "beheerder2@landelijk.example";

  private People() {}
}
