package nl.zelftest.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What {@code java -jar} does with arguments instead of starting the portal. */
final class Commands {
  private static final String CREATE_ADMIN = "create-admin";
  private static final String VERIFY_AUDIT = "verify-audit";

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
    Settings settings = Settings.of(System.getenv());
    List<String> values = List.of(arguments).subList(1, arguments.length);
    return switch (arguments[0]) {
      case CREATE_ADMIN -> createAdmin(settings, values);
      case VERIFY_AUDIT -> DatabaseVisit.of(settings, VerifyAudit.of(settings, values)::run);
      default -> throw new Refusal(Text.line("command.unknown", arguments[0]));
    };
  }

  private static String createAdmin(Settings settings, List<String> values) throws Exception {
    if (values.size() != 1) {
      throw new Refusal(Text.line("admin.usage"));
    }
    String email = address(values.get(0));
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
