package nl.zelftest.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;

/**
 * Keeps Java's optimising compiler from what runs hot while the server starts and hardly ever
 * again: reading the classes of all libraries, and looking for classes in jars. That takes it much
 * of its time at a start, on cores that the start itself needs. The quick compiler compiles these
 * as it does all else.
 */
final class Compilation {
  private static final Logger LOGGER = Logger.getLogger(Compilation.class.getName());

  private static final List<String> ONLY_AT_START =
      List.of(
          "org/objectweb/asm*",
          "org/glassfish/hk2/classmodel*",
          "jdk/internal/org/objectweb/asm*",
          "jdk/internal/loader/URLClassPath*",
          "java/net/URLClassLoader*",
          "com/sun/enterprise/loader*",
          "nl/zelftest/launcher*");

  private Compilation() {}

  /** Where this Java has no such directives, it starts without them, only slower. */
  static void spareStart(Path folder) throws IOException {
    String methods =
        ONLY_AT_START.stream()
            .map(classes -> "\"" + classes + ".*\"")
            .collect(Collectors.joining(", "));
    Path directives =
        Files.writeString(
            folder.resolve("compiler.json"),
            "[{ match: [" + methods + "], c2: { Exclude: true } }]");
    try {
      Object answer =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "compilerDirectivesAdd",
                  new Object[] {new String[] {directives.toString()}},
                  new String[] {String[].class.getName()});
      LOGGER.log(Level.FINE, "{0}", answer);
    } catch (JMException | JMRuntimeException e) {
      LOGGER.log(Level.FINE, "This Java takes no directives for its compiler.", e);
    }
  }
}
