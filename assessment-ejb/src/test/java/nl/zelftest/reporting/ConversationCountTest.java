package nl.zelftest.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ConversationCountTest {

  private static final int MOST = 120;
  private static final Region REGION = new Region("PV20", null);

  /** Whoever knows of a few of them does not learn that all others did, nor that none did. */
  @Property
  void neverTellsThatAllOrNoneDid(
      @ForAll @Size(min = 6, max = MOST) List<Boolean> concluded,
      @ForAll @IntRange(min = 1, max = 4) int known) {
    ConversationCount told = count(concluded, known + 5);

    int did = Collections.frequency(concluded, true);
    assertThat(told.conversations() % 5).isZero();
    assertThat(told.conversations()).isBetween(0, did).isLessThan(concluded.size() - known);
    assertThat(count(Collections.nCopies(concluded.size(), false), known + 5))
        .as("as where a few did")
        .isEqualTo(count(ofWhich(concluded.size(), known), known + 5));
  }

  @Property
  void agreementsAreCountedDownToFives(@ForAll @IntRange(min = 0, max = MOST) int agreed) {
    ConversationCount told =
        ConversationCount.of(List.of(new Conversation("GM1", REGION, 1, true, agreed)), 6);
    assertThat(told.agreements()).isEqualTo(agreed - agreed % 5);
  }

  private static List<Boolean> ofWhich(int size, int did) {
    return IntStream.range(0, size).mapToObj(i -> i < did).toList();
  }

  private static ConversationCount count(List<Boolean> concluded, int required) {
    return ConversationCount.of(
        concluded.stream().map(one -> new Conversation("GM1", REGION, 1, one, 0)).toList(),
        required);
  }
}
