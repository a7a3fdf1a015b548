package nl.zelftest.it;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a page that lies open is told about its conversation. */
final class Stream implements AutoCloseable {
  private final HttpResponse<InputStream> response;
  private final List<Integer> told = new CopyOnWriteArrayList<>();
  private final Thread reader = new Thread(this::read);
  private volatile boolean ended;

  private Stream(HttpResponse<InputStream> response) {
    this.response = response;
  }

  static Stream open(HttpVisitor visitor, UUID dialogue) {
    Stream stream =
        new Stream(
            visitor.send(visitor.request(path(dialogue)).build(), BodyHandlers.ofInputStream()));
    stream.reader.setDaemon(true);
    stream.reader.start();
    return stream;
  }

  static String path(UUID dialogue) {
    return "/api/intern/wijzigingen/" + dialogue;
  }

  int status() {
    return response.statusCode();
  }

  /** The versions, in the order in which they were told. */
  List<Integer> told() {
    return told;
  }

  boolean isEnded() {
    return ended;
  }

  private void read() {
    try (Scanner lines = new Scanner(response.body(), StandardCharsets.UTF_8)) {
      while (lines.hasNextLine()) {
        String line = lines.nextLine();
        if (line.startsWith("data: ")) {
          told.add(Integer.valueOf(line.substring("data: ".length())));
        }
      }
    } finally {
      ended = true;
    }
  }

  @Override
  public void close() throws java.io.IOException {
    response.body().close();
  }
}
