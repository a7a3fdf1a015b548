package nl.zelftest.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar in the making. */
final class Archive {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  Archive with(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
    return this;
  }

  /** With classes of the bench itself, below a folder ("" for the top). */
  Archive with(String folder, Class<?>... classes) throws IOException {
    for (Class<?> type : classes) {
      String name = type.getName().replace('.', '/') + ".class";
      with(folder + name, resource("/" + name));
    }
    return this;
  }

  /** With the chosen entries of another archive. */
  Archive withAll(byte[] archive, Predicate<ZipEntry> chosen) throws IOException {
    try (ZipInputStream other = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = other.getNextEntry(); entry != null; entry = other.getNextEntry()) {
        if (chosen.test(entry)) {
          with(entry.getName(), other.readAllBytes());
        }
      }
    }
    return this;
  }

  byte[] toBytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Archive.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** What an entry of another archive holds. */
  static byte[] entry(byte[] archive, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IllegalArgumentException("No " + name + " in the archive.");
  }
}
