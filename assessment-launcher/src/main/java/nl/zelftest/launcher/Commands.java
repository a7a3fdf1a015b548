package nl.zelftest.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** What {@code java -jar} does with arguments instead of starting the portal. */
final class Commands {
  private static final String CREATE_ADMIN = "create-admin";

  private Commands() {}

  /** Does what the arguments ask; ends the JVM with status 1 when that cannot be done. */
  static void run(String[] arguments) {
    PrintStream screen = Screen.open();
    try {
      screen.println(answer(arguments));
    } catch (Refusal e) {
      screen.println(e.getMessage());
      System.exit(1);
    } catch (Exception e) {
      screen.println(Text.line("command.failed", e.toString()));
      System.exit(1);
    }
  }

  private static String answer(String[] arguments) throws Exception {
    if (!arguments[0].equals(CREATE_ADMIN)) {
      throw new Refusal(Text.line("command.unknown", arguments[0]));
    }
    if (arguments.length != 2) {
      throw new Refusal(Text.line("admin.usage"));
    }
    Settings settings = Settings.of(System.getenv());
    String email = address(arguments[1]);
    return DatabaseVisit.of(settings, new CreateAdmin(settings, email)::run);
  }

  /**
   * The address as accounts keep it.
   *
   * @throws Refusal when it is none
   */
  static String address(String typed) {
    String email = typed.strip().toLowerCase(Locale.ROOT);
    if (!email.matches("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}")
        || email.length() > 254) {
      throw new Refusal(Text.line("admin.email", typed));
    }
    return email;
  }
}
