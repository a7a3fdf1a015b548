package nl.zelftest.web.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.TableFormat;

/** Answers that say by an ETag which ones they are, and nothing anew to who has them already. */
public final class Answers {

  private static final int TAG = 32;

  private Answers() {}

  /** Answers with JSON. */
  public static Response json(Request request, JsonObject body) {
    return answer(request, body.toString(), "application/json").build();
  }

  /** Answers with one page of a list. */
  static Response list(
      Request request, Paging page, String name, Stream<JsonObjectBuilder> entries) {
    JsonArrayBuilder list = Json.PROVIDER.createArrayBuilder();
    entries.forEach(list::add);
    JsonObject body =
        Json.PROVIDER
            .createObjectBuilder()
            .add("totaal", page.total())
            .add("pagina", page.number())
            .add(name, list)
            .build();
    return answer(request, body.toString(), "application/json")
        .header("Link", page.links())
        .build();
  }

  /** Answers with a table as CSV. */
  public static Response csv(Request request, Table table) {
    return table(request, table).build();
  }

  static Response csv(Request request, Table table, Paging page) {
    return table(request, table).header("Link", page.links()).build();
  }

  private static ResponseBuilder table(Request request, Table table) {
    return answer(request, TableFormat.CSV.write(table), TableFormat.CSV.mediaType());
  }

  /** Answers with what is there as a resource of the class path; closes it. */
  public static Response resource(Request request, InputStream resource, String mediaType) {
    try (resource) {
      return answer(request, resource.readAllBytes(), mediaType).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with what is of this kind. */
  public static Response bytes(Request request, byte[] content, String mediaType) {
    return answer(request, content, mediaType).build();
  }

  /** Answers with what a browser keeps as a file of this name. */
  public static Response file(Request request, byte[] content, String mediaType, String name) {
    return attachment(answer(request, content, mediaType), name);
  }

  /**
   * Answers with a file that is never twice the same, for the time at which it was made is in it:
   * its tag, a weak one, names what it is made from, and it is not made for who has it.
   */
  static Response file(
      Request request, String tag, Supplier<byte[]> content, String mediaType, String name) {
    return attachment(answer(request, new EntityTag(tag, true), content, mediaType), name);
  }

  private static Response attachment(ResponseBuilder answer, String name) {
    return answer
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
        .build();
  }

  private static ResponseBuilder answer(Request request, String body, String mediaType) {
    return answer(request, body.getBytes(StandardCharsets.UTF_8), mediaType);
  }

  private static ResponseBuilder answer(Request request, byte[] bytes, String mediaType) {
    EntityTag tag = new EntityTag(hash(bytes).substring(0, TAG));
    return answer(request, tag, () -> bytes, mediaType);
  }

  private static ResponseBuilder answer(
      Request request, EntityTag tag, Supplier<byte[]> content, String mediaType) {
    ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged != null
        ? unchanged.tag(tag)
        : Response.ok(content.get()).header("Content-Type", mediaType).tag(tag);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a value, also where there is none. */
  public static void add(JsonObjectBuilder json, String name, Object value) {
    if (value == null) {
      json.addNull(name);
    } else if (value instanceof Integer number) {
      json.add(name, number);
    } else {
      json.add(name, value.toString());
    }
  }
}
