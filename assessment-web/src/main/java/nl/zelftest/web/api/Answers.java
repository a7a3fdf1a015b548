package nl.zelftest.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.zelftest.web.reporting.Table;
import nl.zelftest.web.reporting.TableFormat;

/** Answers that say by an ETag which ones they are, and nothing anew to who has them already. */
final class Answers {

  private static final int TAG = 32;

  private Answers() {}

  static Response json(Request request, JsonObject body) {
    return answer(request, body.toString(), "application/json").build();
  }

  static Response json(Request request, JsonObject body, Paging page) {
    return answer(request, body.toString(), "application/json")
        .header("Link", page.links())
        .build();
  }

  static Response csv(Request request, Table table, Paging page) {
    String text = new String(TableFormat.CSV.write(table), StandardCharsets.UTF_8);
    ResponseBuilder answer = answer(request, text, TableFormat.CSV.mediaType());
    return page == null ? answer.build() : answer.header("Link", page.links()).build();
  }

  static Response file(Request request, byte[] content, String mediaType, String name) {
    return answer(request, content, mediaType)
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
        .build();
  }

  private static ResponseBuilder answer(Request request, String body, String mediaType) {
    return answer(request, body.getBytes(StandardCharsets.UTF_8), mediaType);
  }

  private static ResponseBuilder answer(Request request, byte[] bytes, String mediaType) {
    EntityTag tag = new EntityTag(hash(bytes).substring(0, TAG));
    ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged != null
        ? unchanged.tag(tag)
        : Response.ok(bytes).header("Content-Type", mediaType).tag(tag);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a value, also where there is none. */
  static void add(JsonObjectBuilder json, String name, Object value) {
    if (value == null) {
      json.addNull(name);
    } else if (value instanceof Integer number) {
      json.add(name, number);
    } else {
      json.add(name, value.toString());
    }
  }
}
