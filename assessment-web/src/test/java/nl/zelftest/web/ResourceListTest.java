package nl.zelftest.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zelftest.web.api.PublicApi;
import nl.zelftest.web.assessment.InternalApi;
import org.junit.jupiter.api.Test;

/**
 * What is not in a list is asked by nobody in {@code EveryAddressIT} and {@code EveryResourceIT}.
 */
class ResourceListTest {

  private static final String ID = "0b6cf73e-31bd-46bc-b316-057358a5b254";

  /** A parameter of a path, which may say what it looks like, braces included. */
  private static final Pattern PARAMETER =
      Pattern.compile("\\{(\\w+)(?:: ?((?:[^{}]|\\{[^{}]*})+))?}");

  @Test
  void everyMethodOfEveryResourceIsInAList() throws IOException {
    List<String> listed = new ArrayList<>();
    for (String line : lines("addresses.txt")) {
      listed.add("GET " + filledIn(line.split(" +", -1)[1]));
    }
    for (String line : lines("resources.txt")) {
      String[] words = line.split(" +", -1);
      listed.add(words[1] + " " + filledIn(words[2]));
    }
    List<String> methods = Stream.concat(of(new PublicApi()), of(new InternalApi())).toList();

    assertThat(methods).hasSizeGreaterThan(30);
    assertThat(methods)
        .filteredOn(method -> listed.stream().noneMatch(Pattern.compile(method).asMatchPredicate()))
        .isEmpty();
  }

  /** How each method is asked for: its word and the pattern of its address. */
  private static Stream<String> of(Application api) {
    String base = api.getClass().getAnnotation(ApplicationPath.class).value();
    return api.getClasses().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Stream.of(type.getMethods()).flatMap(method -> of(base, type, method)));
  }

  private static Stream<String> of(String base, Class<?> type, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path =
        base
            + slashed(type.getAnnotation(Path.class).value())
            + (own == null ? "" : slashed(own.value()));
    String pattern =
        PARAMETER
            .matcher(path)
            .replaceAll(
                found ->
                    found.group(2) == null
                        ? "[^/]+"
                        : "(?:" + found.group(2).replace("\\", "\\\\") + ")");
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(word -> word.getAnnotation(HttpMethod.class))
        .filter(word -> word != null)
        .map(word -> word.value() + " " + pattern);
  }

  private static String slashed(String path) {
    String stripped = path.replaceAll("^/|/$", "");
    return stripped.isEmpty() ? "" : "/" + stripped;
  }

  private static List<String> lines(String list) throws IOException {
    try (InputStream in = ResourceListTest.class.getResourceAsStream(list)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static String filledIn(String address) {
    return address.replaceAll("\\{[a-z-]+}", ID);
  }
}
