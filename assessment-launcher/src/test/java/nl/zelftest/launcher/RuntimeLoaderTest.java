package nl.zelftest.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It finds what the JDK's loader of the same jars finds, in the same order. */
class RuntimeLoaderTest {
  private static final String CLASS = "nl/zelftest/launcher/MainTest.class";

  @TempDir private Path folder;

  private List<Path> jars;

  @BeforeEach
  void twoJars() throws IOException {
    Map<String, byte[]> first = new LinkedHashMap<>();
    first.put("in/both.txt", bytes("first"));
    first.put("META-INF/services/some", bytes("first"));
    Map<String, byte[]> second = new LinkedHashMap<>();
    second.put("in/both.txt", bytes("second"));
    second.put("META-INF/services/some", bytes("second"));
    second.put("root.txt", bytes("root"));
    second.put("some/folder/", new byte[0]);
    second.put("some/folder/file.txt", bytes("file"));
    try (InputStream code = RuntimeLoaderTest.class.getResourceAsStream("MainTest.class")) {
      second.put(CLASS, code.readAllBytes());
    }
    Files.writeString(folder.resolve("beside.txt"), "beside");
    jars = List.of(jar("a.jar", first), jar("b.jar", second));
  }

  @Test
  void takesTheFirstJarThatHasIt() throws Exception {
    try (RuntimeLoader loader = loader()) {
      assertThat(text(loader.getResource("in/both.txt"))).isEqualTo("first");
      assertThat(text(loader.getResource("root.txt"))).isEqualTo("root");
      assertThat(text(loader.getResource("beside.txt"))).as("the folder").isEqualTo("beside");
      assertThat(loader.getResource("some/folder/")).isNotNull();
      assertThat(loader.getResource("in/none.txt")).isNull();
      assertThat(loader.getResource("none/both.txt")).isNull();
    }
  }

  @Test
  void givesAllThatHaveItInTheirOrder() throws Exception {
    try (RuntimeLoader loader = loader()) {
      assertThat(Collections.list(loader.getResources("META-INF/services/some")))
          .extracting(RuntimeLoaderTest::text)
          .containsExactly("first", "second");
    }
  }

  @Test
  void definesAClassAsOfItsJar() throws Exception {
    try (RuntimeLoader loader = loader()) {
      Class<?> found = loader.loadClass("nl.zelftest.launcher.MainTest");
      assertThat(found.getClassLoader()).isSameAs(loader);
      assertThat(found.getPackage().getName()).isEqualTo("nl.zelftest.launcher");
      assertThat(found.getProtectionDomain().getCodeSource().getLocation())
          .isEqualTo(jars.get(1).toUri().toURL());
      assertThat(loader.loadClass("nl.zelftest.launcher.MainTest")).isSameAs(found);
      assertThatThrownBy(() -> loader.loadClass("in.None"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  private RuntimeLoader loader() throws IOException {
    return new RuntimeLoader(folder, jars, ClassLoader.getPlatformClassLoader());
  }

  private Path jar(String name, Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new JarEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(URL url) {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
