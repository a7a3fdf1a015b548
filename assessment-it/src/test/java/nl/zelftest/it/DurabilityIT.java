package nl.zelftest.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the screen calls saved is on disk, and a database that comes back is found again. */
@ExtendWith(Browsers.class)
class DurabilityIT {

  private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(2);

  @Test
  void whatWasSavedSurvivesTheDeathOfThePortalAndThePortalTheDeathOfItsDatabase(Page page)
      throws IOException {
    try (Portal portal = Portal.fresh("durability").demo().start()) {
      DemoData data = new DemoData(portal);
      UUID test = data.start(data.openRound(), People.ZWOLLE);
      SignInPage.open(page, portal).signIn(People.ZWOLLE);
      FillInPage theme = FillInPage.open(page, portal, test, "toegankelijkheid");

      theme.answer("TO1", "PARTLY");
      portal.kill();

      portal.start();
      SignInPage.open(page, portal).signIn(People.ZWOLLE);
      theme = FillInPage.open(page, portal, test, "toegankelijkheid");
      assertThat(theme.choice("TO1", "PARTLY")).isChecked();

      restartDatabase(portal);

      await("the portal finds its database again")
          .atMost(RECOVERED_WITHIN)
          .until(() -> portal.get("/health/ready").statusCode() == 200);
      theme = FillInPage.open(page, portal, test, "toegankelijkheid");
      theme.answer("TO2", "YES");
      assertThat(data.value(test, "TO1")).isEqualTo("PARTLY");
      assertThat(data.value(test, "TO2")).isEqualTo("YES");
    }
  }

  /** Kills the database under the running portal and starts it again as it was started. */
  private static void restartDatabase(Portal portal) throws IOException {
    ProcessHandle database = portal.databases().get(0);
    String arguments =
        Files.readString(Path.of("/proc", String.valueOf(database.pid()), "cmdline"));
    // Its first start also made the accounts, from a file that is gone by now.
    List<String> command =
        Pattern.compile("\0")
            .splitAsStream(arguments)
            .filter(argument -> !argument.startsWith("--init-file"))
            .toList();
    database.destroyForcibly();
    await("the database is gone").until(() -> !database.isAlive());
    await("the portal notices")
        .atMost(RECOVERED_WITHIN)
        .until(() -> portal.get("/health/ready").statusCode() == 503);
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(portal.data().resolve("restarted-database.log").toFile())
        .start();
  }
}
