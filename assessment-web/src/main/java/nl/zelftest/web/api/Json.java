package nl.zelftest.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** JSON of requests and answers. */
public final class Json {

  /** Looked up once: {@code Json.create…} would search the class path for it at each call. */
  public static final JsonProvider PROVIDER = JsonProvider.provider();

  /** No body nests deeper than a few levels; who sends more means the parser's stack. */
  private static final int DEEPEST = 32;

  private static final JsonReaderFactory READERS =
      PROVIDER.createReaderFactory(Map.of("org.eclipse.parsson.maxDepth", DEEPEST));

  private Json() {}

  /**
   * Reads a whole body.
   *
   * @param longest in bytes
   * @throws BadRequestException when it is longer, nested too deeply, or no JSON object
   */
  public static JsonObject read(InputStream body, int longest) {
    try {
      byte[] bytes = body.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw new BadRequestException();
      }
      return object(bytes);
    } catch (IOException e) {
      throw new BadRequestException(e);
    }
  }

  private static JsonObject object(byte[] bytes) {
    try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      // Parsson has no exception of its own for what is nested too deeply.
      throw new BadRequestException(e);
    }
  }
}
