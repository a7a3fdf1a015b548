package nl.zelftest.questionset;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema says of a file what reading it says. */
class QuestionSetSchemaTest {
  private static final Schema SCHEMA = schema();

  @Property(tries = 200)
  void everyExportIsValid(@ForAll("documents") QuestionSetDocument document) {
    assertThat(errors(json(document))).isEmpty();
  }

  @Provide
  Arbitrary<QuestionSetDocument> documents() {
    return Documents.any();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"language\": \"nl\"                | \"language\": \"Nederlands\"",
        "\"language\": \"nl\",               | ``",
        "\"code\": \"clientondersteuning\"   | \"code\": \"cliënt ondersteuning\"",
        "\"version\": \"2015\"               | \"version\": \"een versie met een lange naam\"",
        "\"version\": \"2015\"               | \"version\": [\"2015\"]",
        "\"validFrom\": \"2015-01-01\"       | \"validFrom\": \"1 januari 2015\"",
        "\"subtitle\":                       | \"ondertitel\":",
        "\"code\": \"beleidsplan\"           | \"code\": \"Beleids_plan\"",
        "\"title\": \"Beleidsplan\"          | \"title\": \" \"",
        "\"kind\": \"judgement\"             | \"kind\": \"oordeel\"",
        "\"kind\": \"judgement\"             | \"kind\": \"checklist\"",
        "\"kind\": \"checklist\"             | \"kind\": \"judgement\"",
        "\"kind\": \"checklist\"             | \"kind\": \"single-choice\"",
        "\"obligation\": \"law\"             | \"obligation\": \"LAW\"",
        "\"act\": \"Wmo2015\",               | ``",
        "\"editorial\": true                 | \"editorial\": \"ja\"",
        "\"whenAnswered\": [                 | \"whenAnswered\": [ \"nee\",",
        "\"followUp\": {                     | \"followUp\": { \"followUp\": {},",
        "\"code\": \"LB1a\",                 | ``",
        "\"plain\":                          | \"Plain\":",
      })
  void whatReadingRefusesIsNotValid(String old, String replacement) throws IOException {
    String json = json(QuestionSetYamlTest.official());
    assertThat(json).contains(old);

    String mutated = json.replace(old, replacement);

    assertThat(read(mutated).problems()).isNotEmpty();
    assertThat(errors(mutated)).isNotEmpty();
  }

  private static ImportResult<QuestionSetDocument> read(String json) throws IOException {
    return QuestionSetFile.JSON.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String json(QuestionSetDocument document) {
    return new String(QuestionSetFile.JSON.write(document), StandardCharsets.UTF_8);
  }

  private static List<Error> errors(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  private static Schema schema() {
    try (InputStream in = QuestionSetFile.schema()) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
