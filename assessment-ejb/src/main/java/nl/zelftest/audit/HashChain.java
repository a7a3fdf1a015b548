package nl.zelftest.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chains audit events by hash, so that none can be altered, removed, moved or added unseen. What
 * came after the last anchored head can still be cut: only an anchor tells that it was there.
 *
 * <p>Each hash is SHA-256 over the previous hash (32 bytes), the sequence (8 bytes, big-endian) and
 * the serialised event.
 */
public final class HashChain {
  /** The head of the empty chain. */
  public static final ChainHead GENESIS = new ChainHead(0, "0".repeat(64));

  /** Leads every serialised event, so that a later form can never be taken for this one. */
  private static final int FORM = 1;

  private HashChain() {}

  /** Returns the link that seals an event behind the head of a chain. */
  public static ChainLink seal(ChainHead head, SealedFields event) {
    long sequence = head.sequence() + 1;
    return new ChainLink(sequence, head.hash(), hash(head.hash(), sequence, event), event);
  }

  /**
   * Returns the first broken link of a chain, or nothing when it holds.
   *
   * @param from the head behind which the links start: the genesis, or one verified before
   * @param links in the order of their sequence; walked once, so that they may be streamed
   * @param anchors heads that were kept elsewhere; those up to {@code from} are not looked at
   */
  public static Optional<BrokenLink> verify(
      ChainHead from, Iterable<ChainLink> links, Collection<ChainHead> anchors) {
    TreeMap<Long, Set<ChainHead>> awaited =
        anchors.stream().collect(groupingBy(ChainHead::sequence, TreeMap::new, toSet()));
    ChainHead head = from;
    for (ChainLink link : links) {
      Optional<BrokenLink> broken = verify(head, link, awaited);
      if (broken.isPresent()) {
        return broken;
      }
      head = link.head();
    }
    long next = head.sequence() + 1;
    return awaited.isEmpty() || awaited.lastKey() < next
        ? Optional.empty()
        : Optional.of(new BrokenLink(next, BrokenLink.Fault.CUT));
  }

  private static Optional<BrokenLink> verify(
      ChainHead head, ChainLink link, Map<Long, Set<ChainHead>> anchors) {
    long expected = head.sequence() + 1;
    if (link.sequence() > expected) {
      return Optional.of(new BrokenLink(expected, BrokenLink.Fault.MISSING));
    }
    if (link.sequence() < expected) {
      return Optional.of(new BrokenLink(link.sequence(), BrokenLink.Fault.OUT_OF_ORDER));
    }
    if (!link.previous().equals(head.hash())) {
      return Optional.of(new BrokenLink(expected, BrokenLink.Fault.UNLINKED));
    }
    if (!link.hash().equals(hash(link.previous(), link.sequence(), link.event()))) {
      return Optional.of(new BrokenLink(expected, BrokenLink.Fault.ALTERED));
    }
    if (!Set.of(link.head()).containsAll(anchors.getOrDefault(expected, Set.of()))) {
      return Optional.of(new BrokenLink(expected, BrokenLink.Fault.REWRITTEN));
    }
    return Optional.empty();
  }

  private static String hash(String previous, long sequence, SealedFields event) {
    MessageDigest digest = sha256();
    digest.update(HexFormat.of().parseHex(previous));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).flip());
    return HexFormat.of().formatHex(digest.digest(serialised(event)));
  }

  /**
   * Returns the bytes that stand for an event and for no other: every field in its order, each
   * either absent (0) or present (1) with its length before it.
   */
  static byte[] serialised(SealedFields event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      write(out, event.id());
      write(out, event.occurredAt());
      write(out, event.actorId());
      write(out, event.action());
      write(out, event.objectType());
      write(out, event.objectId());
      write(out, event.result());
      write(out, event.origin());
      write(out, event.details());
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  /** Writes a field as text: ISO 8601 and the canonical form of a UUID are one for each value. */
  private static void write(DataOutputStream out, Object field) throws IOException {
    out.writeBoolean(field != null);
    if (field != null) {
      ByteBuffer text = utf8(field.toString());
      out.writeInt(text.remaining());
      out.write(text.array(), text.arrayOffset(), text.remaining());
    }
  }

  /** Half a surrogate pair would become a question mark, and two texts one. */
  private static ByteBuffer utf8(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("An event's field is no Unicode text", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
