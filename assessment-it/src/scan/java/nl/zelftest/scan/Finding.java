package nl.zelftest.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that a scan holds to be wrong.
 *
 * @param what as its tool names it
 * @param where the method and the address, without ids
 */
record Finding(String what, String where) {
  Finding {
    where = where.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}");
  }

  /** Whether {@code explained.txt} says why it is none. */
  boolean isExplained() throws IOException {
    try (InputStream file = Finding.class.getResourceAsStream("explained.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(" \\| ", 3)))
          .anyMatch(line -> line.get(0).equals(what) && List.of("*", where).contains(line.get(1)));
    }
  }
}
