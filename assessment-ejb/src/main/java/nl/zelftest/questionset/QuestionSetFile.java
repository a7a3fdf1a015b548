package nl.zelftest.questionset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of file in which a question set leaves the portal and comes back. Whatever was written
 * is read as the same document, and written again it is the same file, byte for byte.
 */
public enum QuestionSetFile {
  YAML("application/yaml"),
  JSON("application/json"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  QuestionSetFile(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The kind that a file's name ends in; empty when it is none of them. */
  public static Optional<QuestionSetFile> ofName(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return lowerCase.endsWith(".yml")
        ? Optional.of(YAML)
        : Stream.of(values())
            .filter(file -> lowerCase.endsWith("." + file.extension()))
            .findFirst();
  }

  /** The JSON Schema of what {@link #JSON} writes and reads. */
  public static InputStream schema() {
    return QuestionSetFile.class.getResourceAsStream("question-set.schema.json");
  }

  public String mediaType() {
    return mediaType;
  }

  /** What a file's name ends in, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file's name for a document, such as clientondersteuning-2015.yaml. */
  public String nameOf(QuestionSetDocument document) {
    String version = Objects.requireNonNullElse(document.version(), "concept");
    String label = version.replaceAll("[^A-Za-z0-9.-]", "-");
    return document.code() + "-" + label + "." + extension();
  }

  public byte[] write(QuestionSetDocument document) {
    return switch (this) {
      case YAML -> QuestionSetText.yaml(document);
      case JSON -> QuestionSetText.json(document);
      case XLSX -> QuestionSetWorkbook.write(document);
    };
  }

  /**
   * Reads a whole file, of which no more is held in memory than a question set can need; does not
   * close it.
   *
   * @throws IOException when the stream cannot be read, never because of what it holds
   */
  public ImportResult<QuestionSetDocument> read(InputStream in) throws IOException {
    return switch (this) {
      // Version 1.2 of YAML holds JSON, and gives each problem its line.
      case YAML, JSON -> QuestionSetYaml.read(in);
      case XLSX -> WorkbookReading.read(in);
    };
  }
}
