package nl.zelftest.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The programs of the embedded MariaDB. The first portal of a run unpacks them, 350 MB; the others
 * get links to the same files, which nobody writes to.
 */
final class Programs {
  private static final String FOLDER = "mariadb-";

  private Programs() {}

  /** Gives a new data folder the programs that a portal beside it has unpacked, if there is one. */
  static void share(Path data) {
    try {
      Optional<Path> unpacked = unpackedBeside(data);
      if (unpacked.isPresent()) {
        link(unpacked.get(), data.resolve(unpacked.get().getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> unpackedBeside(Path data) throws IOException {
    if (!Files.isDirectory(data.getParent())) {
      return Optional.empty();
    }
    try (Stream<Path> found =
        Files.find(
            data.getParent(),
            2,
            (path, file) ->
                file.isDirectory()
                    && path.getFileName().toString().startsWith(FOLDER)
                    && !path.startsWith(data))) {
      return found.findFirst();
    }
  }

  private static void link(Path from, Path to) throws IOException {
    List<Path> paths;
    try (Stream<Path> walked = Files.walk(from)) {
      paths = walked.toList();
    }
    for (Path path : paths) {
      Path place = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(place);
      } else {
        Files.createLink(place, path);
      }
    }
  }
}
