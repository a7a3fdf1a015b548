package nl.zelftest.questionset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.zelftest.questionset.QuestionSetDocument.FollowUpDocument;
import nl.zelftest.questionset.QuestionSetDocument.ItemDocument;
import nl.zelftest.questionset.QuestionSetDocument.OptionDocument;
import nl.zelftest.questionset.QuestionSetDocument.QuestionDocument;
import nl.zelftest.questionset.QuestionSetDocument.ReferenceDocument;
import nl.zelftest.questionset.QuestionSetDocument.ThemeDocument;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A document as the tree of nodes that {@link QuestionSetYaml} reads: the keys in their fixed
 * order, without those that have no value, and a follow-up without what it takes over from its
 * parent.
 */
final class QuestionSetTree {

  /**
   * These words are nothing, or for older readers of YAML truth values; such beginnings are
   * numbers.
   */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?i)~|y|yes|n|no|on|off|true|false|null|[-+.]?[0-9].*|[-+]?\\.(inf|nan)");

  private final List<NodeTuple> tuples = new ArrayList<>();

  private QuestionSetTree() {}

  static Node of(QuestionSetDocument document) {
    return new QuestionSetTree()
        .text("code", document.code())
        .text("version", document.version())
        .text("language", document.language())
        .text("title", document.title())
        .text("subtitle", document.subtitle())
        .plain("validFrom", document.validFrom())
        .text("source", document.source())
        .list("themes", document.themes(), QuestionSetTree::theme)
        .node();
  }

  private static Node theme(ThemeDocument theme) {
    return new QuestionSetTree()
        .text("code", theme.code())
        .text("title", theme.title())
        .text("explanation", theme.explanation())
        .list("questions", theme.questions(), QuestionSetTree::question)
        .node();
  }

  private static Node question(QuestionDocument question) {
    QuestionSetTree tree =
        new QuestionSetTree()
            .text("code", question.code())
            .constant("kind", question.kind())
            .constant("obligation", question.obligation())
            .text("basis", question.basis())
            .list("references", question.references(), QuestionSetTree::reference)
            .wording(question);
    FollowUpDocument followUp = question.followUp();
    return (followUp == null ? tree : tree.add("followUp", followUp(followUp, question))).node();
  }

  private static Node followUp(FollowUpDocument followUp, QuestionDocument parent) {
    QuestionDocument question = followUp.question();
    QuestionSetTree tree =
        new QuestionSetTree()
            .text("code", question.code())
            .list(
                "whenAnswered",
                followUp.whenAnswered().stream().sorted().toList(),
                QuestionSetTree::constant);
    if (question.kind() != QuestionKind.JUDGEMENT) {
      tree.constant("kind", question.kind());
    }
    if (question.obligation() != parent.obligation()) {
      tree.constant("obligation", question.obligation());
    }
    if (question.basis() != null && !question.basis().equals(parent.basis())) {
      tree.text("basis", question.basis());
    }
    if (!question.references().equals(parent.references())) {
      tree.add("references", sequence(question.references(), QuestionSetTree::reference));
    }
    return tree.wording(question).node();
  }

  private QuestionSetTree wording(QuestionDocument question) {
    return text("text", question.text())
        .text("plain", question.plain())
        .text("lookAt", question.lookAt())
        .text("askFor", question.askFor())
        .flag("notApplicableAllowed", question.notApplicableAllowed())
        .list("items", question.items(), QuestionSetTree::item)
        .list("options", question.options(), QuestionSetTree::option);
  }

  private static Node reference(ReferenceDocument reference) {
    return new QuestionSetTree()
        .text("act", reference.act())
        .text("article", reference.article())
        .text("paragraph", reference.paragraph())
        .text("point", reference.point())
        .text("paper", reference.paper())
        .flag("editorial", reference.editorial())
        .node();
  }

  private static Node item(ItemDocument item) {
    return new QuestionSetTree().text("code", item.code()).text("text", item.text()).node();
  }

  private static Node option(OptionDocument option) {
    return new QuestionSetTree()
        .text("code", option.code())
        .text("text", option.text())
        .number("score", option.score())
        .node();
  }

  private QuestionSetTree text(String key, String text) {
    return text == null ? this : add(key, text(text));
  }

  private QuestionSetTree constant(String key, Enum<?> constant) {
    return constant == null ? this : add(key, constant(constant));
  }

  private QuestionSetTree plain(String key, Object value) {
    return value == null ? this : add(key, scalar(Tag.STR, value.toString(), ScalarStyle.PLAIN));
  }

  private QuestionSetTree number(String key, BigDecimal number) {
    if (number == null) {
      return this;
    }
    String digits = number.toPlainString();
    return add(key, scalar(digits.contains(".") ? Tag.FLOAT : Tag.INT, digits, ScalarStyle.PLAIN));
  }

  private QuestionSetTree flag(String key, boolean value) {
    return value ? add(key, scalar(Tag.BOOL, "true", ScalarStyle.PLAIN)) : this;
  }

  private <T> QuestionSetTree list(String key, Collection<T> values, Function<T, Node> element) {
    return values.isEmpty() ? this : add(key, sequence(values, element));
  }

  private QuestionSetTree add(String key, Node value) {
    tuples.add(new NodeTuple(scalar(Tag.STR, key, ScalarStyle.PLAIN), value));
    return this;
  }

  private Node node() {
    return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
  }

  private static Node constant(Enum<?> constant) {
    return text(MappingReader.spelling(constant));
  }

  private static Node text(String text) {
    ScalarStyle style = ScalarStyle.PLAIN;
    if (text.contains("\n")) {
      style = ScalarStyle.LITERAL;
    } else if (AMBIGUOUS.matcher(text).matches()) {
      style = ScalarStyle.DOUBLE_QUOTED;
    }
    return scalar(Tag.STR, text, style);
  }

  private static Node scalar(Tag tag, String value, ScalarStyle style) {
    return new ScalarNode(tag, value, style);
  }

  private static <T> Node sequence(Collection<T> values, Function<T, Node> element) {
    List<Node> nodes = values.stream().map(element).toList();
    boolean isShort = nodes.stream().allMatch(ScalarNode.class::isInstance);
    return new SequenceNode(Tag.SEQ, nodes, isShort ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }
}
