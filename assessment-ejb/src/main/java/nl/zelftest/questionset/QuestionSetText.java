package nl.zelftest.questionset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes a document as a text that people can read and {@link QuestionSetYaml} reads back. */
final class QuestionSetText {
  private static final int LINE_WIDTH = 120;
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setWidth(LINE_WIDTH)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setBestLineBreak("\n")
          .build();
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private QuestionSetText() {}

  static byte[] yaml(QuestionSetDocument document) {
    String text =
        new Present(SETTINGS)
            .emitToString(
                new Serialize(SETTINGS).serializeOne(QuestionSetTree.of(document)).iterator());
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] json(QuestionSetDocument document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(INDENTER)
              .withArrayIndenter(INDENTER));
      write(QuestionSetTree.of(document), json);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Node node, JsonGenerator json) throws IOException {
    if (node instanceof MappingNode mapping) {
      json.writeStartObject();
      for (NodeTuple tuple : mapping.getValue()) {
        json.writeFieldName(((ScalarNode) tuple.getKeyNode()).getValue());
        write(tuple.getValueNode(), json);
      }
      json.writeEndObject();
    } else if (node instanceof SequenceNode sequence) {
      json.writeStartArray();
      for (Node element : sequence.getValue()) {
        write(element, json);
      }
      json.writeEndArray();
    } else {
      write((ScalarNode) node, json);
    }
  }

  private static void write(ScalarNode scalar, JsonGenerator json) throws IOException {
    if (scalar.getTag().equals(Tag.FLOAT) || scalar.getTag().equals(Tag.INT)) {
      json.writeNumber(scalar.getValue());
    } else if (scalar.getTag().equals(Tag.BOOL)) {
      json.writeBoolean(Boolean.parseBoolean(scalar.getValue()));
    } else {
      json.writeString(scalar.getValue());
    }
  }
}
