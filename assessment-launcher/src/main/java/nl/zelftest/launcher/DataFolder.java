package nl.zelftest.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder with everything that the portal keeps: {@code mariadb} (the data), {@code logs}, and
 * what each start makes anew ({@code server}, {@code tmp}). Locked for one launcher, until it is
 * closed or the JVM ends.
 */
final class DataFolder implements AutoCloseable {
  private final Path root;
  private final FileLock lock;

  private DataFolder(Path root, FileLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Makes the folder where needed, and locks it.
   *
   * @throws Refusal when it is not writable, its name has special characters, or another launcher
   *     has it
   */
  static DataFolder open(Path root) {
    return take(root).orElseThrow(() -> new Refusal(Text.line("folder.in-use", root)));
  }

  /**
   * Makes the folder where needed, and locks it; empty when another launcher has it.
   *
   * @throws Refusal when it is not writable, or its name has special characters
   */
  static Optional<DataFolder> take(Path root) {
    // MariaDB's script takes a space for an end; Faces looks for its files by their encoded names.
    if (root.toUri().toASCIIString().contains("%")) {
      throw new Refusal(Text.line("folder.special", root));
    }
    try {
      Files.createDirectories(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      // The real path: MariaDB's process is recognised by it.
      DataFolder folder = new DataFolder(root.toRealPath(), lock);
      folder.renew(folder.temporary());
      folder.renew(folder.server());
      Files.createDirectories(folder.logs());
      return Optional.of(folder);
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Refusal(Text.line("folder.not-writable", root), e);
    }
  }

  Path logs() {
    return root.resolve("logs");
  }

  /** The instance of the application server: made anew at each start. */
  Path server() {
    return root.resolve("server");
  }

  /** Temporary files: made anew at each start. */
  Path temporary() {
    return root.resolve("tmp");
  }

  /** Something else that is kept in the folder. */
  Path resolve(String name) {
    return root.resolve(name);
  }

  /** Lets the folder go. */
  @Override
  public void close() throws IOException {
    lock.acquiredBy().close();
  }

  /** A new file that its owner alone may read, where the file system knows owners. */
  OutputStream newSecretFile(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.newOutputStream(file);
  }

  private void renew(Path folder) throws IOException {
    delete(folder);
    Files.createDirectories(folder);
  }

  /** Deletes a folder and all that is in it; links are not followed. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
