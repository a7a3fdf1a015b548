package nl.zelftest.questionset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Turns an uploaded file into a tree of nodes that know their places, and refuses beforehand what
 * could exhaust the server or hide something from the reader: the import needs one plain document.
 */
final class YamlFile {
  static final int MAX_MIB = 1;
  static final int MAX_DEPTH = 12;

  private static final int MAX_BYTES = MAX_MIB << 20;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Every value stays the text that was written: 1.10 is not 1.1, and no is not false. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("")
          .setSchema(new FailsafeSchema())
          .setCodePointLimit(MAX_BYTES)
          // The engine would refuse them without a place.
          .setAllowNonScalarKeys(true)
          .build();

  private YamlFile() {}

  /** Returns the root, or nothing when there are problems; does not close the stream. */
  static Optional<Node> read(InputStream in, Problems problems) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      problems.add(1, 1, ProblemKind.TOO_LARGE, Integer.toString(MAX_MIB));
      return Optional.empty();
    }
    String text = decode(bytes, problems);
    checkCharacters(text, problems);
    return problems.isEmpty() ? parse(text, problems) : Optional.empty();
  }

  /** Tells whether a character may stand in a line of text: it can be seen, and nothing else. */
  static boolean isAllowed(int character) {
    boolean reordersText =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    boolean isNoCharacter = (character & 0xFFFE) == 0xFFFE;
    return !Character.isISOControl(character)
        && Character.getType(character) != Character.SURROGATE
        && !reordersText
        && !isNoCharacter;
  }

  static String named(int character) {
    return "U+%04X".formatted(character);
  }

  private static String decode(byte[] bytes, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    boolean malformed = decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError();
    // One kind of line end, so that lines are counted here as the engine counts them.
    String text = decoded.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
    if (malformed) {
      int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
      problems.add(line, text.length() - text.lastIndexOf('\n'), ProblemKind.NOT_UTF8);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void checkCharacters(String text, Problems problems) {
    int line = 1;
    int column = 1;
    for (int character : text.codePoints().toArray()) {
      boolean isSpace = character == '\t' || character == '\n';
      if (!isSpace && !isAllowed(character)) {
        problems.add(line, column, ProblemKind.CONTROL_CHARACTER, named(character));
        if (problems.isFull()) {
          return;
        }
      }
      column = character == '\n' ? 1 : column + 1;
      line = character == '\n' ? line + 1 : line;
    }
  }

  private static Optional<Node> parse(String text, Problems problems) {
    try {
      checkEvents(text, problems);
      if (!problems.isEmpty()) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) {
        problems.add(1, 1, ProblemKind.EMPTY_FILE);
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> place = e.getProblemMark().or(e::getContextMark);
      problems.add(
          place.map(Mark::getLine).orElse(0) + 1,
          place.map(Mark::getColumn).orElse(0) + 1,
          ProblemKind.NOT_YAML);
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(1, 1, ProblemKind.NOT_YAML);
      return Optional.empty();
    }
  }

  /** Walks over the file before any tree is built: building one is recursive, this is not. */
  private static void checkEvents(String text, Problems problems) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      Mark place = event.getStartMark().orElseThrow();
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        problems.add(place, ProblemKind.MULTIPLE_DOCUMENTS);
        return;
      }
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        problems.add(place, ProblemKind.TOO_DEEP, Integer.toString(MAX_DEPTH));
        return;
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (event instanceof NodeEvent node) {
        checkPlain(node, place, problems);
      }
    }
  }

  private static void checkPlain(NodeEvent event, Mark place, Problems problems) {
    if (event instanceof AliasEvent) {
      problems.add(place, ProblemKind.ALIAS);
    } else if (event.getAnchor().isPresent()) {
      problems.add(place, ProblemKind.ANCHOR);
    }
    tagOf(event).ifPresent(tag -> problems.add(place, ProblemKind.TAG, tag));
  }

  private static Optional<String> tagOf(NodeEvent event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent collection
        ? collection.getTag()
        : Optional.empty();
  }
}
