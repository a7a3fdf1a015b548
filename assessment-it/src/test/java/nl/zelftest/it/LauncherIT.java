package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the portal starts, stops and refuses, on a real database, in a process of its own. */
@ExtendWith(DemoPortal.class)
class LauncherIT {
  private static final int TERMINATED = 143;

  /** Of a real portal, filled once; each test starts a portal on it, and leaves it stopped. */
  private static Path data;

  @BeforeAll
  static void fill() throws SQLException {
    try (Portal portal = Portal.fresh("launcher").start();
        Connection connection = portal.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE it_probe (word VARCHAR(20))");
      statement.execute("INSERT INTO it_probe VALUES ('bewaard')");
      data = portal.data();
    }
  }

  @Test
  void isReadyWhenItSaysSo(Portal portal) {
    assertThat(portal.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(portal.output().lines().reduce((first, last) -> last).orElseThrow())
        .startsWith("Klaar: http://localhost:" + portal.port() + ". Stoppen: Ctrl-C.");
  }

  /** Killed, started on what that left, stopped: the data is there each time. */
  @Test
  void keepsItsDataWhenItIsKilledAndStopsItsDatabaseWithIt() throws SQLException {
    try (Portal killed = Portal.on(data).start()) {
      assertThat(probe(killed)).isEqualTo("bewaard");
      killed.kill();
      assertThat(killed.databases()).hasSize(1);

      try (Portal next = Portal.on(data).start()) {
        assertThat(next.output()).contains("Een database van een vorige start draaide nog.");
        assertThat(next.databases()).hasSize(1);
        assertThat(probe(next)).isEqualTo("bewaard");

        assertThat(next.stop()).isEqualTo(TERMINATED);

        assertThat(next.databases()).isEmpty();
        assertThat(next.output()).endsWith("De portal is gestopt." + System.lineSeparator());
      }
    }
  }

  @Test
  void keepsThePasswordOfItsDatabaseToItsOwner(Portal portal) throws IOException {
    assertThat(Files.getPosixFilePermissions(portal.data().resolve("database.properties")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zelftest", "root", "nobody"})
  void letsNobodyIntoItsDatabaseWithoutThePassword(String user, Portal portal) throws SQLException {
    String url;
    try (Connection connection = portal.connection()) {
      url = connection.getMetaData().getURL();
    }
    assertThatThrownBy(() -> DriverManager.getConnection(url, user, ""))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Access denied");
  }

  @Test
  void tellsVisitorsNothingAboutItsServer(Portal portal) {
    assertThat(portal.get("/metrics").statusCode()).isBetween(400, 499);
    assertThat(portal.get("/health/ready").headers().map().keySet())
        .doesNotContain("server", "x-powered-by");
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0);
        Portal portal = Portal.on(data)) {
      int port = taken.getLocalPort();

      portal.with("ZELFTEST_PORT", Integer.toString(port)).launch();

      assertThat(refusal(portal))
          .startsWith("Poort " + port + " is bezet")
          .contains("ZELFTEST_PORT");
    }
  }

  @Test
  void refusesAFolderThatItCannotWrite() throws IOException {
    Path file = Files.writeString(data.resolveSibling("a-file"), "no folder");
    try (Portal portal = Portal.on(data)) {
      portal.with("ZELFTEST_DATA", file.resolve("data").toString()).launch();

      assertThat(refusal(portal)).contains(file.toString()).contains("ZELFTEST_DATA");
    }
  }

  @Test
  void refusesADatabaseThatDoesNotAnswer() {
    try (Portal portal = Portal.on(data)) {
      portal
          .with("ZELFTEST_DB_URL", "jdbc:mariadb://localhost:1/zelftest")
          .with("ZELFTEST_DB_USER", "zelftest")
          .with("ZELFTEST_DB_PASSWORD", "geheim")
          .launch();

      assertThat(refusal(portal)).startsWith("De database op jdbc:mariadb://localhost:1/zelftest");
      assertThat(portal.output()).doesNotContain("geheim");
    }
  }

  @Test
  void refusesADemonstrationOnARealDatabase() {
    try (Portal portal = Portal.on(data)) {
      portal.demo().launch();

      assertThat(refusal(portal)).doesNotContain("ZELFTEST-REFUSED").endsWith(".");
    }
  }

  @Test
  void refusesAFolderThatIsInUse(Portal first) {
    Portal second = Portal.on(first.data()).launch();

    assertThat(refusal(second)).contains("wordt al gebruikt");
    assertThat(first.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void invitesAnAdministratorWhileThePortalDoesNotRun() {
    try (Portal portal = Portal.on(data)) {
      portal.launch("create-admin", "Eerste.Beheerder@landelijk.example");

      assertThat(portal.awaitExit()).isZero();
      assertThat(portal.output()).contains("eerste.beheerder@landelijk.example", "/uitnodiging/");
      assertThat(portal.databases()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"create-admin", "create-admin te veel", "iets-anders"})
  void refusesAnOrderThatItDoesNotUnderstand(String order) {
    try (Portal portal = Portal.on(data)) {
      portal.launch(order.split(" ", -1));

      assertThat(refusal(portal)).contains("create-admin", "@voorbeeld.nl");
    }
  }

  @Test
  void refusesAClockOutsideADemonstration() {
    try (Portal portal = Portal.on(data)) {
      portal.with("ZELFTEST_CLOCK", "2026-03-01T09:00:00Z").launch();

      assertThat(refusal(portal)).contains("ZELFTEST_CLOCK");
    }
  }

  /** The sentence of a portal that must refuse: the last line, and no stack trace anywhere. */
  private static String refusal(Portal portal) {
    assertThat(portal.awaitExit()).isEqualTo(1);
    assertThat(portal.output()).doesNotContain("Exception", "\tat ", "Klaar:");
    return portal.output().lines().reduce((first, last) -> last).orElseThrow();
  }

  private static String probe(Portal portal) throws SQLException {
    try (Connection connection = portal.connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT word FROM it_probe")) {
      row.next();
      return row.getString(1);
    }
  }
}
