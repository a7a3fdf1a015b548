package nl.zelftest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationFilesTest {

  @Test
  void eachVersionIsThereOnceAndWellNamed() throws Exception {
    List<String> names = names();

    assertThat(names).isNotEmpty().allMatch(name -> name.matches("V\\d+__[a-z_]+\\.sql"));
    assertThat(names.stream().map(name -> name.substring(0, name.indexOf("__"))))
        .doesNotHaveDuplicates();
  }

  private static List<String> names() throws Exception {
    URI folder = MigrationFilesTest.class.getResource("/db/migration").toURI();
    if (folder.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return list(jar.getPath("/db/migration"));
      }
    }
    return list(Path.of(folder));
  }

  private static List<String> list(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
