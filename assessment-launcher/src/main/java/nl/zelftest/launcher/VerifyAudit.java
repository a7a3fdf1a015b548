package nl.zelftest.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Proves the chain of audit events against the heads that were kept outside the database: those in
 * the data folder, and in other files that the operator's log collector kept.
 */
final class VerifyAudit {
  private static final String ANCHORS = "audit-anchors.txt";
  private static final String MODEL = "assessment-ejb.jar";
  private static final String VERIFICATION = "nl.zelftest.audit.ChainVerification";

  private final Path application;
  private final List<String> anchors;

  private VerifyAudit(Path application, List<String> anchors) {
    this.application = application;
    this.anchors = anchors;
  }

  /**
   * Reads the heads that were kept.
   *
   * @throws Refusal when a file cannot be read
   */
  static VerifyAudit of(Settings settings, List<String> others) throws URISyntaxException {
    List<Path> files = new ArrayList<>(others.stream().map(Path::of).toList());
    Path own = settings.folder().resolve(ANCHORS);
    if (Files.exists(own)) {
      files.add(0, own);
    }
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      try {
        Files.readAllLines(file).stream().filter(line -> !line.isBlank()).forEach(lines::add);
      } catch (IOException e) {
        throw new Refusal(Text.line("audit.anchors", file), e);
      }
    }
    return new VerifyAudit(Launcher.home().resolve("zelftest-portaal.ear"), lines);
  }

  /**
   * Verifies, and gives the line for the screen.
   *
   * @throws Refusal when the chain is broken, with the first broken link
   */
  String run(Connection connection) {
    Map<String, Object> found;
    try {
      found = verify(connection);
    } catch (IllegalArgumentException e) {
      throw new Refusal(Text.line("audit.anchor"), e);
    }
    if (found.containsKey("fault")) {
      throw new Refusal(
          Text.line(
              "audit.broken",
              found.get("sequence"),
              Text.line("audit.fault." + found.get("fault"))));
    }
    return Text.line("audit.holds", found.get("links"), found.get("anchors"), found.get("waiting"));
  }

  /** By the application's own class, so that there is one definition of the chain. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> verify(Connection connection) {
    try {
      Path model = Files.createTempFile("zelftest-", ".jar");
      try {
        unpack(model);
        try (URLClassLoader classes =
            new URLClassLoader(
                new URL[] {model.toUri().toURL()}, VerifyAudit.class.getClassLoader())) {
          return ((BiFunction<Connection, List<String>, Map<String, Object>>)
                  classes.loadClass(VERIFICATION).getDeclaredConstructor().newInstance())
              .apply(connection, anchors);
        }
      } finally {
        Files.delete(model);
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("The application cannot be read: " + application, e);
    }
  }

  private void unpack(Path model) throws IOException {
    try (ZipFile archive = new ZipFile(application.toFile())) {
      ZipEntry entry = archive.getEntry(MODEL);
      try (InputStream content = archive.getInputStream(entry)) {
        Files.copy(content, model, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
