package nl.zelftest.questionset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A row of a sheet as the mapping it becomes; a cell without text is a key without value. */
final class SheetRow {
  private final Sheet sheet;
  private final int number;
  private final List<NodeTuple> tuples = new ArrayList<>();

  /**
   * @param number from 1
   */
  SheetRow(Sheet sheet, int number) {
    this.sheet = sheet;
    this.number = number;
  }

  /** The row's first cell. */
  Mark mark() {
    return mark(0);
  }

  private Mark mark(int column) {
    return new Mark(sheet.title(), 0, number - 1, column, new int[0], 0);
  }

  /** Adds a cell; its column counts from 0. */
  void add(Sheet.Column column, int position, String text) {
    Mark mark = mark(position);
    Node value =
        column.key().equals("whenAnswered") && !text.isBlank()
            ? list(text, mark)
            : scalar(text, text.isBlank() ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED, mark);
    tuples.add(new NodeTuple(scalar(column.key(), ScalarStyle.PLAIN, mark), value));
  }

  private static Node list(String text, Mark mark) {
    List<Node> elements = new ArrayList<>();
    for (String element : text.strip().split("[,;\\s]+", -1)) {
      elements.add(scalar(element, ScalarStyle.DOUBLE_QUOTED, mark));
    }
    return sequence(elements, mark);
  }

  /** Adds what other rows say about this one. */
  void add(String key, List<Node> rows) {
    tuples.add(new NodeTuple(scalar(key, ScalarStyle.PLAIN, mark()), sequence(rows, mark())));
  }

  void addFollowUp(SheetRow followUp) {
    Node key = scalar("followUp", ScalarStyle.PLAIN, followUp.mark());
    tuples.add(new NodeTuple(key, followUp.node()));
  }

  boolean has(String key) {
    return tuple(key).isPresent();
  }

  /** The text of a cell without white space around it; empty when there is none. */
  String text(String key) {
    return tuple(key)
        .map(NodeTuple::getValueNode)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue().strip())
        .orElse("");
  }

  Mark markOf(String key) {
    return tuple(key).flatMap(tuple -> tuple.getKeyNode().getStartMark()).orElse(mark());
  }

  /** This row without cells that only say where it belongs. */
  SheetRow without(String... keys) {
    SheetRow rest = new SheetRow(sheet, number);
    tuples.stream()
        .filter(tuple -> !List.of(keys).contains(keyOf(tuple)))
        .forEach(rest.tuples::add);
    return rest;
  }

  /** This row without a cell that must have nothing in it; if it has, that will be told. */
  SheetRow withoutBlank(String key) {
    boolean isBlank =
        tuple(key)
            .filter(tuple -> tuple.getValueNode() instanceof ScalarNode node && isBlank(node))
            .isPresent();
    return isBlank ? without(key) : this;
  }

  private static boolean isBlank(ScalarNode node) {
    return node.getValue().isBlank();
  }

  Node node() {
    return new MappingNode(
        Tag.MAP, true, tuples, FlowStyle.BLOCK, Optional.of(mark()), Optional.of(mark()));
  }

  private Optional<NodeTuple> tuple(String key) {
    return tuples.stream().filter(tuple -> keyOf(tuple).equals(key)).findFirst();
  }

  private static String keyOf(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }

  private static Node scalar(String text, ScalarStyle style, Mark mark) {
    return new ScalarNode(Tag.STR, true, text, style, Optional.of(mark), Optional.of(mark));
  }

  private static Node sequence(List<Node> elements, Mark mark) {
    return new SequenceNode(
        Tag.SEQ, true, elements, FlowStyle.BLOCK, Optional.of(mark), Optional.of(mark));
  }
}
