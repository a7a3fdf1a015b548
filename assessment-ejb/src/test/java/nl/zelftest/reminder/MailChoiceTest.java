package nl.zelftest.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailChoiceTest {

  @Test
  void keepsWhatWasChosen() {
    MailChoice choice = new MailChoice(UUID.randomUUID());
    assertThat(choice.wishes()).isEqualTo(MailWishes.ALL);

    MailWishes wishes = new MailWishes(true, Set.of(ReminderKind.OPENED, ReminderKind.LAST_DAYS));
    choice.choose(wishes);
    assertThat(choice.wishes()).isEqualTo(wishes);

    choice.choose(new MailWishes(false, EnumSet.allOf(ReminderKind.class)));
    assertThat(choice.wishes().muted()).containsExactlyInAnyOrder(ReminderKind.values());
    choice.choose(MailWishes.ALL);
    assertThat(choice.wishes()).isEqualTo(MailWishes.ALL);
  }
}
