package nl.zelftest.web.api;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** JSON of requests and answers. */
public final class Json {

  /** Looked up once: {@code Json.create…} would search the class path for it at each call. */
  public static final JsonProvider PROVIDER = JsonProvider.provider();

  private Json() {}

  /**
   * Reads a whole body.
   *
   * @param longest in bytes
   * @throws BadRequestException when it is longer, or no JSON object
   */
  public static JsonObject read(InputStream body, int longest) {
    try {
      byte[] bytes = body.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw new BadRequestException();
      }
      try (JsonReader reader = PROVIDER.createReader(new ByteArrayInputStream(bytes))) {
        return reader.readObject();
      }
    } catch (IOException | JsonException e) {
      throw new BadRequestException(e);
    }
  }
}
