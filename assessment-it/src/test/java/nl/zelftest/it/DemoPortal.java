package nl.zelftest.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one demonstration portal, started by the first class that asks for it and stopped
 * when the process ends: {@code @ExtendWith(DemoPortal.class)} and a parameter of type {@link
 * Portal}. Its tests share its data, so each makes what it changes; a class that changes what is
 * everybody's asks for a {@link FreshDemo}. It believes what a visitor says of its network address,
 * so that a test that attacks is slowed alone.
 */
public final class DemoPortal implements ParameterResolver {
  // Of the process and not of a run of tests: with several processes each class is a run of its
  // own.
  private static Portal started;
  private static KeptTables atStart;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Portal.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return portal();
  }

  private static synchronized Portal portal() {
    if (started == null) {
      started =
          Portal.fresh("demo").lasting().demo().with("ZELFTEST_TRUSTED_PROXY", "true").start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      try (Connection connection = started.connection()) {
        atStart = KeptTables.of(connection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return started;
  }

  /** Makes its data what they were right after its start. */
  static synchronized void refresh() {
    try (Connection connection = portal().connection()) {
      atStart.restore(connection, DemoPortal::forgetAnchors);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** They are of a chain of events that is longer than the one that comes back. */
  private static void forgetAnchors() {
    try {
      Files.deleteIfExists(started.data().resolve("audit-anchors.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
