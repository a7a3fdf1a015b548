package nl.zelftest.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutgoingMailTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant TOO_LATE = NOW.plus(BackOff.CLAIM).plusSeconds(1);

  private final OutgoingMail mail = mail();

  @Test
  void keepsItsMessageIdOverAttempts() {
    TakenMail first = mail.take(NOW);
    mail.miss(first.claim(), SendingProblem.UNREACHABLE, NOW);
    TakenMail second = mail.take(NOW);

    assertThat(first.messageId()).matches("<[0-9a-f-]{36}@zelftest\\.example>");
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(second.claim()).isNotEqualTo(first.claim());
  }

  @Test
  void isTakenByOneAtATime() {
    mail.take(NOW);

    assertThatThrownBy(() -> mail.take(NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isNotHandedOverByWhoTookTooLong() {
    TakenMail slow = mail.take(NOW);
    assertThat(mail.handOver(slow.claim(), TOO_LATE)).isFalse();

    mail.expire(TOO_LATE);
    assertThat(mail.getState()).isEqualTo(MailState.WAITING);
    TakenMail next = mail.take(TOO_LATE);

    assertThat(mail.handOver(slow.claim(), TOO_LATE)).isFalse();
    assertThat(mail.confirm(slow.claim(), TOO_LATE)).isFalse();
    assertThat(mail.miss(slow.claim(), SendingProblem.REFUSED, TOO_LATE)).isFalse();
    assertThat(mail.getState()).isEqualTo(MailState.TAKEN);
    assertThat(mail.handOver(next.claim(), TOO_LATE)).isTrue();
    mail.confirm(next.claim(), TOO_LATE);
    assertThat(mail.getState()).isEqualTo(MailState.SENT);
  }

  @Test
  void isHandedOverOnce() {
    TakenMail taken = mail.take(NOW);

    assertThat(mail.handOver(taken.claim(), NOW)).isTrue();
    assertThat(mail.handOver(taken.claim(), NOW)).isFalse();
  }

  @Test
  void isNotSentAgainWhenTheMailServerMayHaveIt() {
    TakenMail taken = mail.take(NOW);
    mail.handOver(taken.claim(), NOW);

    mail.expire(TOO_LATE);

    assertThat(mail.getState()).isEqualTo(MailState.UNCERTAIN);
  }

  @Test
  void doesNotExpireWhenItWasHeardOfMeanwhile() {
    TakenMail taken = mail.take(NOW);
    mail.handOver(taken.claim(), NOW);
    mail.expire(NOW);
    mail.confirm(taken.claim(), NOW);

    mail.expire(TOO_LATE);

    assertThat(mail.getState()).isEqualTo(MailState.SENT);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 5", "3, 15", "4, 60", "5, 60", "80, 60"})
  void waitsLongerAndLonger(int attempts, long minutes) {
    assertThat(BackOff.nextAttempt(attempts, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
  }

  @ParameterizedTest
  @EnumSource
  void givesUpAfterThreeDaysAndNoSooner(SendingProblem problem) {
    Instant end = NOW.plus(Duration.ofDays(3));

    MailState before = BackOff.stateAfter(problem, NOW, end.minusSeconds(1));
    MailState after = BackOff.stateAfter(problem, NOW, end);

    switch (problem) {
      case REFUSED -> assertThat(List.of(before, after)).containsOnly(MailState.FAILED);
      case UNHEARD -> assertThat(List.of(before, after)).containsOnly(MailState.UNCERTAIN);
      default ->
          assertThat(List.of(before, after)).containsExactly(MailState.WAITING, MailState.FAILED);
    }
  }

  @Test
  void isForgottenOnlyAtItsEnd() {
    assertThatThrownBy(mail::forget).isInstanceOf(IllegalStateException.class);

    TakenMail taken = mail.take(NOW);
    mail.handOver(taken.claim(), NOW);
    mail.confirm(taken.claim(), NOW);
    mail.forget();

    assertThat(mail.getState()).isEqualTo(MailState.SENT);
  }

  @Test
  void isForgottenWithItsCopy(@TempDir Path data) {
    MailFolder folder = new MailFolder(Optional.of(data), URI.create("https://zelftest.example"));
    TakenMail taken = mail.take(NOW);
    folder.deliver(taken);
    mail.handOver(taken.claim(), NOW);
    mail.confirm(taken.claim(), NOW);
    assertThat(data.resolve("mail")).isNotEmptyDirectory();

    folder.forget(mail);

    assertThat(data.resolve("mail")).isEmptyDirectory();
    folder.forget(mail);
  }

  private static OutgoingMail mail() {
    Addressee addressee = new Addressee("a@gemeente.example", "Sanne Proef", "nl");
    Message message = new Message(MailKind.PUBLISHED, "/pagina", List.of("Zwolle", "Ronde 2026"));
    return new OutgoingMail(
        addressee,
        message.kind(),
        Rendering.of(addressee, message, URI.create("https://zelftest.example")),
        "zelftest.example",
        NOW);
  }
}
