package nl.zelftest.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zelftest.audit.BrokenLink.Fault;

class HashChainTest {
  private static final UUID ID = UUID.fromString("0189d3f0-0000-7000-8000-000000000001");
  private static final Instant TIME = Instant.parse("2026-03-01T09:30:00.123456Z");

  @Example
  void emptyChainHolds() {
    assertThat(HashChain.verify(HashChain.GENESIS, List.of(), List.of())).isEmpty();
    assertThat(HashChain.verify(HashChain.GENESIS, List.of(), List.of(HashChain.GENESIS)))
        .isEmpty();
  }

  @Example
  void hashCanBeComputedByHand() throws NoSuchAlgorithmException {
    SealedFields event = event("SUBMIT", null);
    ByteBuffer bytes = ByteBuffer.allocate(1000);
    bytes.put(new byte[32]).putLong(1).put((byte) 1);
    put(bytes, ID.toString());
    put(bytes, "2026-03-01T09:30:00.123456Z");
    put(bytes, null);
    put(bytes, "SUBMIT");
    put(bytes, "Assessment");
    put(bytes, "a1");
    put(bytes, "OK");
    put(bytes, "web");
    put(bytes, null);
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(bytes.flip());

    assertThat(HashChain.seal(HashChain.GENESIS, event))
        .isEqualTo(
            new ChainLink(1, "0".repeat(64), HexFormat.of().formatHex(sha256.digest()), event));
  }

  @Example
  void timeIsSealedAsTheDatabaseKeepsIt() {
    assertThat(
            new SealedFields(
                ID, TIME.plusNanos(789), null, "SUBMIT", "Assessment", "a1", "OK", "web", null))
        .isEqualTo(event("SUBMIT", null));
  }

  @Example
  void absentIsNotEmptyAndFieldsDoNotRunTogether() {
    assertThat(HashChain.serialised(event("A", "")))
        .isNotEqualTo(HashChain.serialised(event("A", null)));
    SealedFields one = new SealedFields(ID, TIME, null, "AB", "C", "", "OK", "web", null);
    SealedFields other = new SealedFields(ID, TIME, null, "A", "BC", "", "OK", "web", null);
    assertThat(HashChain.serialised(one)).isNotEqualTo(HashChain.serialised(other));
  }

  @Example
  void halfACharacterIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HashChain.seal(HashChain.GENESIS, event("A\uD800", null)));
  }

  /** Fields of few characters: if two events could be mixed up, these would be. */
  @Property(tries = 1000)
  void bytesAreEqualOnlyForEqualEvents(
      @ForAll("fields") List<String> one, @ForAll("fields") List<String> other) {
    assertThat(Arrays.equals(HashChain.serialised(event(one)), HashChain.serialised(event(other))))
        .isEqualTo(one.equals(other));
  }

  @Property(tries = 200)
  void sealedChainHoldsFromAnyHeadAndWithAnyAnchor(
      @ForAll("chains") List<ChainLink> chain,
      @ForAll @IntRange(max = 1000) int from,
      @ForAll @IntRange(max = 1000) int anchor) {
    int start = from % chain.size();

    assertThat(
            HashChain.verify(
                chain.get(start).head(),
                chain.subList(start + 1, chain.size()),
                List.of(chain.get(anchor % chain.size()).head(), HashChain.GENESIS)))
        .isEmpty();
  }

  @Property(tries = 300)
  void alteredEventIsNamed(
      @ForAll("chains") List<ChainLink> chain,
      @ForAll @IntRange(max = 1000) int place,
      @ForAll("events") SealedFields event) {
    int index = place % chain.size();
    ChainLink link = chain.get(index);
    Assume.that(!link.event().equals(event));
    List<ChainLink> altered = new ArrayList<>(chain);
    altered.set(index, new ChainLink(link.sequence(), link.previous(), link.hash(), event));

    assertBroken(altered, List.of(), link.sequence(), Fault.ALTERED);
  }

  @Property(tries = 300)
  void alteredEventWithItsHashMadeAnewIsNamedBehindIt(
      @ForAll("chains") List<ChainLink> chain,
      @ForAll @IntRange(max = 1000) int place,
      @ForAll("events") SealedFields event) {
    Assume.that(chain.size() > 1);
    int index = place % (chain.size() - 1);
    Assume.that(!chain.get(index).event().equals(event));
    List<ChainLink> altered = new ArrayList<>(chain);
    altered.set(index, HashChain.seal(headBefore(chain, index), event));

    assertBroken(altered, List.of(), chain.get(index + 1).sequence(), Fault.UNLINKED);
  }

  @Property(tries = 200)
  void chainMadeAnewFromAnyLinkFailsAtTheNextAnchor(
      @ForAll("chains") List<ChainLink> chain,
      @ForAll @IntRange(max = 1000) int place,
      @ForAll("events") SealedFields event) {
    int index = place % chain.size();
    Assume.that(!chain.get(index).event().equals(event));
    List<ChainLink> forged = new ArrayList<>(chain.subList(0, index));
    forged.add(HashChain.seal(headBefore(chain, index), event));
    for (ChainLink link : chain.subList(index + 1, chain.size())) {
      forged.add(HashChain.seal(forged.get(forged.size() - 1).head(), link.event()));
    }

    assertThat(HashChain.verify(HashChain.GENESIS, forged, List.of())).isEmpty();
    assertBroken(forged, List.of(last(chain).head()), chain.size(), Fault.REWRITTEN);
  }

  @Example
  void anchorsThatContradictEachOtherCannotBothHold() {
    ChainLink link = HashChain.seal(HashChain.GENESIS, event("SUBMIT", null));
    ChainHead other = HashChain.seal(HashChain.GENESIS, event("REOPEN", null)).head();

    assertBroken(List.of(link), List.of(other, link.head()), 1, Fault.REWRITTEN);
    assertBroken(List.of(link), List.of(link.head(), other), 1, Fault.REWRITTEN);
  }

  @Property(tries = 300)
  void removedLinkIsNamed(
      @ForAll("chains") List<ChainLink> chain, @ForAll @IntRange(max = 1000) int place) {
    Assume.that(chain.size() > 1);
    int index = place % (chain.size() - 1);
    List<ChainLink> rest = new ArrayList<>(chain);
    rest.remove(index);

    assertBroken(rest, List.of(), index + 1, Fault.MISSING);
  }

  @Property(tries = 300)
  void removedLinkShowsWhenTheRestIsNumberedAnew(
      @ForAll("chains") List<ChainLink> chain, @ForAll @IntRange(max = 1000) int place) {
    Assume.that(chain.size() > 1);
    int index = place % (chain.size() - 1);
    List<ChainLink> rest = new ArrayList<>(chain.subList(0, index));
    for (ChainLink link : chain.subList(index + 1, chain.size())) {
      rest.add(new ChainLink(link.sequence() - 1, link.previous(), link.hash(), link.event()));
    }

    assertBroken(rest, List.of(), index + 1, Fault.UNLINKED);
  }

  @Property(tries = 300)
  void swappedEventsAreNamedAtTheFirst(
      @ForAll("chains") List<ChainLink> chain,
      @ForAll @IntRange(max = 1000) int one,
      @ForAll @IntRange(max = 1000) int other) {
    int first = Math.min(one % chain.size(), other % chain.size());
    int second = Math.max(one % chain.size(), other % chain.size());
    Assume.that(first != second);
    ChainLink early = chain.get(first);
    ChainLink late = chain.get(second);
    List<ChainLink> swapped = new ArrayList<>(chain);
    swapped.set(
        first, new ChainLink(early.sequence(), early.previous(), early.hash(), late.event()));
    swapped.set(
        second, new ChainLink(late.sequence(), late.previous(), late.hash(), early.event()));

    assertBroken(swapped, List.of(), early.sequence(), Fault.ALTERED);
  }

  @Property(tries = 200)
  void swappedLinksAreNamedAtTheFirst(
      @ForAll("chains") List<ChainLink> chain, @ForAll @IntRange(max = 1000) int place) {
    Assume.that(chain.size() > 1);
    int index = place % (chain.size() - 1);
    List<ChainLink> swapped = new ArrayList<>(chain);
    Collections.swap(swapped, index, index + 1);

    assertBroken(swapped, List.of(), index + 1, Fault.MISSING);
  }

  @Property(tries = 100)
  void repeatedLinkIsNamed(
      @ForAll("chains") List<ChainLink> chain, @ForAll @IntRange(max = 1000) int place) {
    int index = place % chain.size();
    List<ChainLink> repeated = new ArrayList<>(chain);
    repeated.add(index + 1, chain.get(index));

    assertBroken(repeated, List.of(), index + 1, Fault.OUT_OF_ORDER);
  }

  @Property(tries = 300)
  void cutTailShowsAgainstAnAnchor(
      @ForAll("chains") List<ChainLink> chain, @ForAll @IntRange(max = 1000) int place) {
    int kept = place % chain.size();

    assertBroken(
        chain.subList(0, kept),
        List.of(HashChain.GENESIS, last(chain).head()),
        kept + 1,
        Fault.CUT);
  }

  @Provide
  Arbitrary<List<ChainLink>> chains() {
    return events()
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .uniqueElements(SealedFields::id)
        .map(
            events -> {
              List<ChainLink> chain = new ArrayList<>();
              ChainHead head = HashChain.GENESIS;
              for (SealedFields event : events) {
                chain.add(HashChain.seal(head, event));
                head = last(chain).head();
              }
              return chain;
            });
  }

  @Provide
  Arbitrary<SealedFields> events() {
    Arbitrary<UUID> ids =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars('a', 'é', '\0', '"', ' ')
            .withCharRange('\u2000', '\u2100')
            .ofMaxLength(6);
    return Combinators.combine(
            ids,
            Arbitraries.longs().between(0, 4_000_000_000_000_000L),
            ids.injectNull(0.3),
            texts,
            texts,
            texts.injectNull(0.3),
            texts,
            texts.injectNull(0.3))
        .as(
            (id, micros, actor, action, type, object, result, details) ->
                new SealedFields(
                    id,
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                    actor,
                    action,
                    type,
                    object,
                    result,
                    "web",
                    details));
  }

  @Provide
  Arbitrary<List<String>> fields() {
    return Arbitraries.of("", "\0", "\1", "\0\0\0\1", "a", "aa", "ab", "b")
        .injectNull(0.2)
        .list()
        .ofSize(4);
  }

  private static void assertBroken(
      List<ChainLink> links, List<ChainHead> anchors, long sequence, Fault fault) {
    assertThat(HashChain.verify(HashChain.GENESIS, links, anchors))
        .contains(new BrokenLink(sequence, fault));
  }

  private static ChainHead headBefore(List<ChainLink> chain, int index) {
    return index == 0 ? HashChain.GENESIS : chain.get(index - 1).head();
  }

  private static ChainLink last(List<ChainLink> chain) {
    return chain.get(chain.size() - 1);
  }

  private static SealedFields event(String action, String details) {
    return new SealedFields(ID, TIME, null, action, "Assessment", "a1", "OK", "web", details);
  }

  private static SealedFields event(List<String> fields) {
    return new SealedFields(
        ID, TIME, null, fields.get(0), fields.get(1), fields.get(2), "OK", "web", fields.get(3));
  }

  private static void put(ByteBuffer bytes, String field) {
    if (field == null) {
      bytes.put((byte) 0);
      return;
    }
    byte[] text = field.getBytes(StandardCharsets.UTF_8);
    bytes.put((byte) 1).putInt(text.length).put(text);
  }
}
