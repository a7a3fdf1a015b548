package nl.zelftest.questionset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the values of one mapping of a file. Whatever is wrong becomes a problem at its place and a
 * null or an empty list, so that reading goes on and finds the rest.
 */
final class MappingReader {
  static final int MAX_CODE = 20;
  static final int MAX_THEME_CODE = 40;
  static final int MAX_TITLE = 200;
  static final int MAX_SOURCE = 400;
  static final int MAX_TEXT = 4000;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1," + MAX_CODE + "}");
  private static final Pattern THEME_CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

  /** From 0 to 1 with at most four decimals: plain digits, so that no exponent can explode. */
  private static final Pattern SCORE = Pattern.compile("0(\\.[0-9]{1,4})?|1(\\.0{1,4})?");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Node mapping;
  private final Problems problems;
  private final Map<String, Node> values = new HashMap<>();

  /** Where a key stands that has nothing after it: that is where its value is missing. */
  private final Map<String, Node> emptyKeys = new HashMap<>();

  /**
   * @param name what the mapping is called in the file
   * @param keys the keys that it may have; any other is a problem
   */
  static Optional<MappingReader> of(Node node, String name, Set<String> keys, Problems problems) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new MappingReader(mapping, keys, problems));
    }
    problems.add(node, ProblemKind.NOT_A_MAPPING, name);
    return Optional.empty();
  }

  private MappingReader(MappingNode mapping, Set<String> keys, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    Map<String, String> lines = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node keyNode = tuple.getKeyNode();
      if (!(keyNode instanceof ScalarNode scalar)) {
        problems.add(keyNode, ProblemKind.KEY_NOT_TEXT);
        continue;
      }
      String key = scalar.getValue();
      String first = lines.putIfAbsent(key, lineOf(keyNode));
      if (first != null) {
        problems.add(keyNode, ProblemKind.DUPLICATE_KEY, key, first);
      } else if (!keys.contains(key)) {
        problems.add(keyNode, ProblemKind.UNKNOWN_KEY, key);
      } else if (isNothing(tuple.getValueNode())) {
        emptyKeys.put(key, keyNode);
      } else {
        values.put(key, tuple.getValueNode());
      }
    }
  }

  /** Returns the line, or row, as a problem elsewhere speaks of it: 12, or 12 (Vragen). */
  static String lineOf(Node node) {
    Mark mark = node.getStartMark().orElseThrow();
    int line = mark.getLine() + 1;
    return mark.getName().isEmpty() ? Integer.toString(line) : line + " (" + mark.getName() + ")";
  }

  /** Returns how a constant is spelled in a file. */
  static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Returns the place of a key's value, or of the whole mapping when it has none. */
  Node place(String key) {
    return values.getOrDefault(key, mapping);
  }

  String requiredText(String key, int limit) {
    require(key);
    return text(key, limit);
  }

  /** Returns the text without white space around it; null when absent. */
  String text(String key, int limit) {
    Node node = values.get(key);
    return node == null ? null : text(node, key, limit);
  }

  private String text(Node node, String key, int limit) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.add(node, ProblemKind.NOT_TEXT, key);
      return null;
    }
    String text = scalar.getValue().strip();
    // The file itself is clean; a quoted value can still spell such a character as an escape.
    text.codePoints()
        .filter(character -> character != '\n' && character != '\t')
        .filter(character -> !YamlFile.isAllowed(character))
        .findFirst()
        .ifPresent(
            character ->
                problems.add(node, ProblemKind.CONTROL_CHARACTER, YamlFile.named(character)));
    if (text.isEmpty()) {
      problems.add(node, ProblemKind.MISSING_KEY, key);
    }
    if (text.codePointCount(0, text.length()) > limit) {
      problems.add(node, ProblemKind.TOO_LONG, key, Integer.toString(limit));
    }
    return text;
  }

  /** Returns a short code of letters, digits and hyphens. */
  String code(String key) {
    return matching(key, CODE, MAX_CODE, ProblemKind.BAD_CODE);
  }

  /** Returns a code that can stand in an address: lower case words joined by hyphens. */
  String themeCode(String key) {
    return matching(key, THEME_CODE, MAX_THEME_CODE, ProblemKind.BAD_THEME_CODE);
  }

  private String matching(String key, Pattern pattern, int limit, ProblemKind problem) {
    String code = requiredText(key, Integer.MAX_VALUE);
    if (code != null
        && !code.isEmpty()
        && (code.length() > limit || !pattern.matcher(code).matches())) {
      problems.add(place(key), problem, code, Integer.toString(limit));
    }
    return code;
  }

  boolean flag(String key) {
    String value = text(key, MAX_TEXT);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      problems.add(place(key), ProblemKind.NOT_TRUE_OR_FALSE, key);
    }
    return "true".equals(value);
  }

  LocalDate requiredDate(String key) {
    String value = requiredText(key, MAX_TEXT);
    try {
      // The length keeps out years of more than four digits, which ISO allows with a sign.
      if (value != null && value.length() == "2015-01-01".length()) {
        return LocalDate.parse(value);
      }
    } catch (DateTimeParseException e) {
      // Told below, as every other text that is no date.
    }
    if (value != null) {
      problems.add(place(key), ProblemKind.NOT_A_DATE, key);
    }
    return null;
  }

  /** Returns an exact number from 0 to 1, in its shortest form; null when absent. */
  BigDecimal score(String key) {
    String value = text(key, MAX_TEXT);
    if (value == null) {
      return null;
    }
    if (!SCORE.matcher(value).matches()) {
      problems.add(place(key), ProblemKind.NOT_A_SCORE, key);
      return null;
    }
    return new BigDecimal(value).stripTrailingZeros();
  }

  /** Returns the ISO 639 code of a language. */
  String requiredLanguage(String key) {
    String language = requiredText(key, MAX_CODE);
    if (language != null && !language.isEmpty() && !LANGUAGES.contains(language)) {
      problems.add(place(key), ProblemKind.NOT_A_LANGUAGE, language);
    }
    return language;
  }

  <E extends Enum<E>> E requiredOneOf(String key, Class<E> type) {
    require(key);
    return oneOf(key, type, null);
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type, E whenAbsent) {
    Node node = values.get(key);
    return node == null ? whenAbsent : oneOf(node, key, type);
  }

  <E extends Enum<E>> E oneOf(Node node, String key, Class<E> type) {
    EnumSet<E> constants = EnumSet.allOf(type);
    List<String> spellings = constants.stream().map(MappingReader::spelling).toList();
    String value = text(node, key, MAX_TEXT);
    if (value != null && !value.isEmpty() && !spellings.contains(value)) {
      problems.add(node, ProblemKind.UNKNOWN_VALUE, key, value, String.join(", ", spellings));
    }
    return constants.stream()
        .filter(constant -> spelling(constant).equals(value))
        .findFirst()
        .orElse(null);
  }

  /** Returns what each element of a list with at least one reads as; without those that fail. */
  <T> List<T> requiredList(String key, Function<Node, T> element) {
    require(key);
    return list(key, element);
  }

  /** Returns an empty list when absent; a list that is written must have an element. */
  <T> List<T> list(String key, Function<Node, T> element) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      problems.add(node, ProblemKind.NOT_A_LIST, key);
      return List.of();
    }
    if (sequence.getValue().isEmpty()) {
      problems.add(node, ProblemKind.EMPTY_LIST, key);
    }
    return sequence.getValue().stream().map(element).filter(Objects::nonNull).toList();
  }

  /** Returns what stands in place of a list that would be taken over, even when it is empty. */
  <T> List<T> ownList(String key, Function<Node, T> element, List<T> whenAbsent) {
    if (!has(key)) {
      return whenAbsent;
    }
    boolean isEmpty =
        values.get(key) instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    return isEmpty ? List.of() : list(key, element);
  }

  Optional<MappingReader> mapping(String key, Set<String> keys) {
    return Optional.ofNullable(values.get(key)).flatMap(node -> of(node, key, keys, problems));
  }

  private void require(String key) {
    if (!has(key)) {
      problems.add(emptyKeys.getOrDefault(key, mapping), ProblemKind.MISSING_KEY, key);
    }
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && Set.of("", "~", "null").contains(scalar.getValue());
  }
}
