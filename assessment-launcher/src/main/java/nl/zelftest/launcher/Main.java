package nl.zelftest.launcher;

/**
 * Where {@code java -jar} begins: refuses a Java that the portal was not tested on.
 *
 * <p>Compiled for Java 8, so that an old Java prints a sentence and not a class version error. It
 * therefore knows the launcher by name only.
 */
public final class Main {
  private static final int OLDEST = 17;
  private static final int NEWEST = 21;

  private Main() {}

  /**
   * Starts the portal, or does what the arguments ask; ends with status 1 when this Java does not
   * fit.
   */
  public static void main(String[] arguments) throws Exception {
    String version = System.getProperty("java.specification.version");
    int feature = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    if (feature < OLDEST || feature > NEWEST) {
      System.out.println(
          "Deze Java is versie "
              + feature
              + ". Start de portal met Java "
              + OLDEST
              + " tot en met "
              + NEWEST
              + ".");
      System.exit(1);
    }
    if (arguments.length == 0) {
      Class.forName("nl.zelftest.launcher.Launcher").getDeclaredMethod("launch").invoke(null);
    } else {
      Class.forName("nl.zelftest.launcher.Commands")
          .getDeclaredMethod("run", String[].class)
          .invoke(null, (Object) arguments);
    }
  }
}
