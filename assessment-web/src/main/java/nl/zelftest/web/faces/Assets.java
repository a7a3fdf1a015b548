package nl.zelftest.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The portal's own styles, scripts, fonts and pictures. Their address changes with what is in them,
 * so that a browser may keep them for good, and never runs those of an earlier release.
 */
@ApplicationScoped
class Assets {

  private static final String FOLDER = "/resources/zelftest/";
  private static final int LETTERS = 16;

  @Inject private ServletContext context;

  private final NavigableSet<String> files = new TreeSet<>();
  private String prefix;

  @PostConstruct
  void read() {
    collect(FOLDER);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : files) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        try (InputStream content = context.getResourceAsStream(file)) {
          digest.update(content.readAllBytes());
        }
      }
      String hash = HexFormat.of().formatHex(digest.digest());
      prefix = "/resources/" + hash.substring(0, LETTERS) + "/";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void collect(String folder) {
    Set<String> paths = context.getResourcePaths(folder);
    for (String path : paths) {
      if (path.endsWith("/")) {
        collect(path);
      } else {
        files.add(path);
      }
    }
  }

  /** What the address of each of them begins with, without a slash at the end. */
  String root() {
    return context.getContextPath() + prefix.substring(0, prefix.length() - 1);
  }

  /** The file of this release that a path leads to. */
  Optional<String> file(String path) {
    return Optional.of(path)
        .filter(one -> one.startsWith(prefix))
        .map(one -> FOLDER + one.substring(prefix.length()))
        .filter(files::contains);
  }
}
