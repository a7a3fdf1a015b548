package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is told that a conversation changed, on which node, and who is not. */
@ExtendWith(DemoPortal.class)
class LiveIT {
  private Portal portal;
  private DemoData data;
  private UUID dialogue;

  @BeforeEach
  void begin(Portal portal) {
    this.portal = portal;
    data = new DemoData(portal);
    dialogue = MeetingUiIT.revealed(data);
  }

  @Test
  void onlyTheTwoSidesAreTold() {
    assertThat(portal.get(Stream.path(dialogue)).statusCode()).isEqualTo(401);
    for (String stranger :
        List.of(People.NATIONAL, People.DIJK_EN_WAARD, People.DIJK_EN_WAARD_COUNCIL)) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(stranger);
      assertThat(visitor.get(Stream.path(dialogue)).body())
          .isEqualTo(visitor.get(Stream.path(UUID.randomUUID())).body())
          .contains("404");
      assertThat(visitor.get("/api/intern/wijzigingen/geen-id").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aChangeIsToldAndAnEndedMembershipHearsNothingMore() throws IOException {
    String colleague = data.colleague(People.ZWOLLE_COUNCIL);
    try (Stream council = Stream.open(new HttpVisitor(portal).signIn(colleague), dialogue);
        Stream municipality =
            Stream.open(new HttpVisitor(portal).signIn(People.ZWOLLE), dialogue)) {
      await().until(() -> !council.told().isEmpty() && !municipality.told().isEmpty());
      int version = change(portal);
      await().until(() -> last(council) >= version && last(municipality) >= version);

      data.change(
          "update membership set ended_at = utc_timestamp(6)"
              + " where account_id = (select id from account where email = ?)",
          colleague);
      int next = change(portal);

      await().until(() -> last(municipality) >= next);
      await().until(council::isEnded);
      assertThat(last(council)).isLessThan(next);
    }
  }

  @Test
  void aSessionHasAFewStreamsAndLosesThemWhenItEnds() throws IOException {
    HttpVisitor visitor = new HttpVisitor(portal).signIn(People.ZWOLLE_CONTRIBUTOR);
    List<Stream> open = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      open.add(Stream.open(visitor, dialogue));
    }
    try (Stream tooMany = Stream.open(visitor, dialogue)) {
      assertThat(open).allMatch(stream -> stream.status() == 200);
      assertThat(tooMany.status()).isEqualTo(503);
    }
    visitor.post("/uitloggen", Map.of());
    await().until(() -> open.stream().allMatch(Stream::isEnded));
  }

  @Test
  void whatIsChangedOnOneNodeIsToldOnAnother() throws IOException {
    Properties login = new Properties();
    try (InputStream in = Files.newInputStream(portal.data().resolve("database.properties"))) {
      login.load(in);
    }
    try (Portal second =
            Portal.fresh("second-node")
                .demo()
                .with("ZELFTEST_DB_URL", login.getProperty("url"))
                .with("ZELFTEST_DB_USER", login.getProperty("user"))
                .with("ZELFTEST_DB_PASSWORD", login.getProperty("password"))
                .start();
        Stream there =
            Stream.open(new HttpVisitor(second).signIn(People.ZWOLLE_COUNCIL), dialogue)) {
      await().until(() -> !there.told().isEmpty());
      int here = change(portal);
      await().until(() -> last(there) >= here);
      int onSecond = change(second);
      assertThat(onSecond).isGreaterThan(here);
      await().until(() -> last(there) >= onSecond);
      second.restart();
      change(portal);
      try (Stream again =
          Stream.open(new HttpVisitor(second).signIn(People.ZWOLLE_COUNCIL), dialogue)) {
        await().until(() -> !again.told().isEmpty());
        assertThat(again.told().get(0)).as("what was missed").isEqualTo(onSecond + 1);
      }
    }
  }

  /** Makes a change by the page, and answers how far the conversation then is. */
  private int change(Portal node) {
    assertThat(
            new HttpVisitor(node)
                .signIn(People.ZWOLLE)
                .post("/gesprek/" + dialogue + "/overleg/BP1", Map.of("actie", "volgen"))
                .statusCode())
        .isEqualTo(302);
    return data.count("select version from dialogue where id = ?", dialogue);
  }

  private static int last(Stream stream) {
    List<Integer> told = stream.told();
    return told.isEmpty() ? -1 : told.get(told.size() - 1);
  }
}
