package nl.zelftest.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON in the one form in which it can be hashed (RFC 8785, JSON Canonicalization Scheme).
 *
 * @param text the canonical JSON
 * @param sha256 of the text's UTF-8 bytes, as 64 hexadecimal digits
 */
public record CanonicalJson(String text, String sha256) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public static CanonicalJson of(Object value) {
    try {
      String text = new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new CanonicalJson(text, HexFormat.of().formatHex(hash));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a canonical text says, as it was when it was written. */
  public static <T> T parse(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
