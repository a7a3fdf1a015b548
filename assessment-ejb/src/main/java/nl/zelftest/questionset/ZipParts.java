package nl.zelftest.questionset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs and unpacks the parts of a workbook; unpacking ends before a hostile file costs much. */
final class ZipParts {
  static final int MAX_MIB = 1;
  static final int MAX_UNPACKED_MIB = 16;
  static final int MAX_PARTS = 100;

  private static final int MAX_BYTES = MAX_MIB << 20;
  private static final int MAX_UNPACKED = MAX_UNPACKED_MIB << 20;
  private static final int MAX_RATIO = 200;

  /** The ratio says nothing about a small part: a line that is repeated packs well. */
  private static final int RATIO_COUNTS_FROM = 1 << 20;

  private static final int BLOCK = 8192;

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int DIRECTORY = 0x02014b50;
  private static final int DIRECTORY_LENGTH = 46;
  private static final int PART = 0x04034b50;
  private static final int PART_LENGTH = 30;
  private static final int ENCRYPTED = 1;

  /** The first moment that the format can tell: when a file is packed says nothing about it. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ZipParts() {}

  /** Packs parts in their order; the same parts always give the same bytes. */
  static byte[] pack(Map<String, byte[]> parts) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return packed.toByteArray();
  }

  /** Returns the parts by name, or nothing when there are problems; does not close the stream. */
  static Optional<Map<String, byte[]>> unpack(InputStream in, Problems problems)
      throws IOException {
    byte[] packed = in.readNBytes(MAX_BYTES + 1);
    if (packed.length > MAX_BYTES) {
      problems.add(1, 1, ProblemKind.TOO_LARGE, Integer.toString(MAX_MIB));
      return Optional.empty();
    }
    return unpack(packed, problems);
  }

  private static Optional<Map<String, byte[]>> unpack(byte[] packed, Problems problems) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = Math.min(MAX_UNPACKED, Math.max(RATIO_COUNTS_FROM, packed.length * MAX_RATIO));
    try {
      ByteBuffer zip = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
      for (Entry entry : entries(zip)) {
        Optional<byte[]> part = entry.unpack(zip, left);
        if (part.isEmpty()) {
          problems.add(1, 1, ProblemKind.TOO_LARGE_UNPACKED);
          return Optional.empty();
        }
        left -= part.get().length;
        if (parts.put(entry.name(), part.get()) != null) {
          throw new DataFormatException("Two parts have one name");
        }
      }
    } catch (DataFormatException | IndexOutOfBoundsException e) {
      // Numbers in the file that point outside it are one more way to be no workbook.
      problems.add(1, 1, packed.length == 0 ? ProblemKind.EMPTY_FILE : ProblemKind.NOT_A_WORKBOOK);
      return Optional.empty();
    }
    return Optional.of(parts);
  }

  /**
   * Reads the directory at the end. Reading from the front, as Java's own stream does, fails on
   * files whose parts tell their sizes afterwards, as several programs write them.
   */
  private static List<Entry> entries(ByteBuffer zip) throws DataFormatException {
    int end = zip.limit() - END_LENGTH;
    while (zip.getInt(end) != END) {
      end--;
    }
    int count = zip.getShort(end + 10);
    if (count < 0 || count > MAX_PARTS) {
      throw new DataFormatException("More parts than a workbook has");
    }
    List<Entry> entries = new ArrayList<>();
    int at = zip.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != DIRECTORY || (zip.getShort(at + 8) & ENCRYPTED) != 0) {
        throw new DataFormatException("Not a part that can be read");
      }
      byte[] name = new byte[Short.toUnsignedInt(zip.getShort(at + 28))];
      zip.get(at + DIRECTORY_LENGTH, name);
      entries.add(
          new Entry(
              new String(name, StandardCharsets.UTF_8),
              zip.getShort(at + 10),
              zip.getInt(at + 20),
              zip.getInt(at + 42)));
      at +=
          DIRECTORY_LENGTH
              + name.length
              + Short.toUnsignedInt(zip.getShort(at + 30))
              + Short.toUnsignedInt(zip.getShort(at + 32));
    }
    return entries;
  }

  /** A part, as the directory tells it. */
  private record Entry(String name, int method, int packedLength, int offset) {

    /** Counts what comes out, since what the file says about its own size can be a lie. */
    Optional<byte[]> unpack(ByteBuffer zip, int limit) throws DataFormatException {
      if (zip.getInt(offset) != PART) {
        throw new DataFormatException("The directory leads to no part");
      }
      int start =
          offset
              + PART_LENGTH
              + Short.toUnsignedInt(zip.getShort(offset + 26))
              + Short.toUnsignedInt(zip.getShort(offset + 28));
      ByteBuffer packed = zip.slice(start, packedLength);
      return switch (method) {
        case ZipEntry.STORED -> stored(packed, limit);
        case ZipEntry.DEFLATED -> inflated(packed, limit);
        default -> throw new DataFormatException("Packed in another way");
      };
    }

    private static Optional<byte[]> stored(ByteBuffer packed, int limit) {
      if (packed.limit() > limit) {
        return Optional.empty();
      }
      byte[] part = new byte[packed.limit()];
      packed.get(part);
      return Optional.of(part);
    }

    private static Optional<byte[]> inflated(ByteBuffer packed, int limit)
        throws DataFormatException {
      Inflater inflater = new Inflater(true);
      try {
        inflater.setInput(packed);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        while (!inflater.finished()) {
          int length = inflater.inflate(block);
          if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
            throw new DataFormatException("A part has no end");
          }
          part.write(block, 0, length);
          if (part.size() > limit) {
            return Optional.empty();
          }
        }
        return Optional.of(part.toByteArray());
      } finally {
        inflater.end();
      }
    }
  }
}
