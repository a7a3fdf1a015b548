package nl.zelftest.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description is written by hand: this holds it beside the resources that there are. */
class DescriptionTest {

  @Test
  void namesEachAddressThatThereIsAndNoOther() throws IOException {
    Set<String> described = new TreeSet<>();
    described().get("paths").fieldNames().forEachRemaining(described::add);

    assertThat(described).isEqualTo(addresses());
  }

  @Test
  void saysTheVersionThatAnswersSay() throws IOException {
    assertThat(described().at("/info/version").asText()).isEqualTo(ApiFilter.VERSION);
  }

  /** What the resources answer to; the patterns of their parameters left out. */
  private static Set<String> addresses() {
    Set<String> addresses = new TreeSet<>();
    for (Class<?> resource : new PublicApi().getClasses()) {
      Path path = resource.getAnnotation(Path.class);
      for (Method method : path == null ? new Method[0] : resource.getMethods()) {
        if (method.isAnnotationPresent(GET.class)) {
          Path part = method.getAnnotation(Path.class);
          String address = "/" + path.value() + (part == null ? "" : "/" + part.value());
          addresses.add(
              address
                  .replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                  .replaceAll("/+", "/"));
        }
      }
    }
    return addresses;
  }

  private static JsonNode described() throws IOException {
    return new ObjectMapper().readTree(PublicApi.class.getResourceAsStream("openapi.json"));
  }
}
