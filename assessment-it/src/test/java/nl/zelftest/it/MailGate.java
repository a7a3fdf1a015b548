package nl.zelftest.it;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Stands between a portal and its mail server, and can keep back what the mail server says: from
 * the beginning, or only what it says once it has a mail.
 */
final class MailGate implements Closeable {

  /** What the portal gets to hear. */
  enum Hears {
    ALL,
    NOTHING,
    NOTHING_AFTER_A_MAIL
  }

  private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final int mailServer;
  private volatile Hears hears = Hears.ALL;

  MailGate(int mailServer) {
    this.mailServer = mailServer;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  void let(Hears what) {
    hears = what;
  }

  private void receive() {
    while (!door.isClosed()) {
      try {
        Socket portal = door.accept();
        run(() -> connect(portal));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void connect(Socket portal) {
    try (portal;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), mailServer)) {
      boolean[] ended = {false};
      run(() -> pass(server, portal, ended, false));
      pass(portal, server, ended, true);
    } catch (IOException e) {
      // The portal sees a connection that ends, as it should when its mail server is away.
    }
  }

  private void pass(Socket from, Socket to, boolean[] ended, boolean toServer) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int matched = 0;
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (toServer) {
          matched = next == END[matched] ? matched + 1 : (next == END[0] ? 1 : 0);
          if (matched == END.length) {
            ended[0] = true;
            matched = 0;
          }
          out.write(next);
        } else if (isHeard(ended[0])) {
          out.write(next);
        }
      }
      to.close();
    } catch (IOException e) {
      // One of the two is gone, and so the other goes.
    }
  }

  private boolean isHeard(boolean ended) {
    return hears == Hears.ALL || (hears == Hears.NOTHING_AFTER_A_MAIL && !ended);
  }

  private static void run(Runnable work) {
    Thread thread = new Thread(work, "Mail gate");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
