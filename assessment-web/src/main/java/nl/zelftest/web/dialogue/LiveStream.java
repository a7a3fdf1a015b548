package nl.zelftest.web.dialogue;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One page that lies open, as far as the server sees it. */
final class LiveStream {

  private static final int RECONNECT_MILLIS = 2000;

  private final UUID dialogue;
  private final UUID account;
  private final String session;
  private final AsyncContext context;
  private int told = -1;
  private boolean ended;

  LiveStream(UUID dialogue, UUID account, String session, AsyncContext context) {
    this.dialogue = dialogue;
    this.account = account;
    this.session = session;
    this.context = context;
  }

  UUID dialogue() {
    return dialogue;
  }

  UUID account() {
    return account;
  }

  String session() {
    return session;
  }

  /** Whether the page does not know yet that the conversation is this far. */
  synchronized boolean isBehind(int version) {
    return version > told;
  }

  /** Tells how far the conversation is, unless the page was told as much. */
  synchronized void tell(int version) {
    if (version > told) {
      String retry = told < 0 ? "retry: " + RECONNECT_MILLIS + "\n" : "";
      told = version;
      write(retry + "id: " + version + "\nevent: version\ndata: " + version + "\n\n");
    }
  }

  /** Says nothing, so that neither end takes the connection for dead. */
  synchronized void beat() {
    write(":\n\n");
  }

  synchronized void end() {
    if (!ended) {
      ended = true;
      context.complete();
    }
  }

  private void write(String text) {
    if (ended) {
      return;
    }
    try {
      OutputStream out = context.getResponse().getOutputStream();
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // Who was there is gone.
      end();
    }
  }
}
