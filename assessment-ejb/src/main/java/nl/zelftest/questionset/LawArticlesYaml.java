package nl.zelftest.questionset;

import static nl.zelftest.questionset.MappingReader.MAX_CODE;
import static nl.zelftest.questionset.MappingReader.MAX_TEXT;
import static nl.zelftest.questionset.MappingReader.MAX_TITLE;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zelftest.questionset.LawArticlesDocument.ArticleDocument;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the texts of an act's articles, with the same care as {@link QuestionSetYaml}. */
public final class LawArticlesYaml {
  private static final Set<String> ACT_KEYS =
      Set.of("act", "register", "name", "validFrom", "articles");
  private static final Set<String> ARTICLE_KEYS = Set.of("article", "text");

  private final Problems problems = new Problems();
  private final Map<String, String> lines = new HashMap<>();

  private LawArticlesYaml() {}

  /**
   * Reads a whole file; does not close it.
   *
   * @throws IOException when the stream cannot be read, never because of what it holds
   */
  public static ImportResult<LawArticlesDocument> read(InputStream in) throws IOException {
    LawArticlesYaml reading = new LawArticlesYaml();
    Optional<LawArticlesDocument> document =
        YamlFile.read(in, reading.problems).flatMap(reading::act);
    return reading.problems.resultOf(document);
  }

  private Optional<LawArticlesDocument> act(Node root) {
    return MappingReader.of(root, "act", ACT_KEYS, problems)
        .map(
            fields ->
                new LawArticlesDocument(
                    fields.code("act"),
                    fields.code("register"),
                    fields.requiredText("name", MAX_TITLE),
                    fields.requiredDate("validFrom"),
                    fields.requiredList("articles", this::article)));
  }

  private ArticleDocument article(Node node) {
    return MappingReader.of(node, "articles", ARTICLE_KEYS, problems)
        .map(
            fields -> {
              String article = fields.requiredText("article", MAX_CODE);
              String first =
                  article == null ? null : lines.putIfAbsent(article, MappingReader.lineOf(node));
              if (first != null) {
                problems.add(fields.place("article"), ProblemKind.DUPLICATE_CODE, article, first);
              }
              return new ArticleDocument(article, fields.requiredText("text", MAX_TEXT));
            })
        .orElse(null);
  }
}
