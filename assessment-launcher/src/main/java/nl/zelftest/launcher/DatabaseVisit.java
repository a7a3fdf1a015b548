package nl.zelftest.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Does something with the portal's database beside the portal, whether or not that runs: an
 * embedded database that nobody uses is started for it, and stopped again.
 */
final class DatabaseVisit {
  private DatabaseVisit() {}

  /** What is done, in one transaction. */
  interface Work {
    String on(Connection connection) throws SQLException;
  }

  /**
   * Does it, and gives what it answers.
   *
   * @throws Refusal when there is no database, or the portal never filled it
   */
  static String of(Settings settings, Work work) throws IOException, SQLException {
    if (settings.database().isPresent()) {
      settings.database().get().verify();
      return in(settings.database().get(), work);
    }
    Optional<DataFolder> folder = DataFolder.take(settings.folder());
    if (folder.isEmpty()) {
      return in(EmbeddedDatabase.running(settings.folder()), work);
    }
    try (DataFolder ours = folder.get()) {
      ServerLog.open(ours);
      return in(ours, settings, work);
    }
  }

  private static String in(DataFolder folder, Settings settings, Work work)
      throws IOException, SQLException {
    EmbeddedDatabase database = EmbeddedDatabase.in(folder);
    if (database.isNew()) {
      throw new Refusal(Text.line("command.empty", settings.folder()));
    }
    database.stopOrphan();
    try {
      database.start();
      return in(database.login(), work);
    } finally {
      database.stop();
    }
  }

  private static String in(DatabaseLogin login, Work work) throws SQLException {
    try (Connection connection = login.connect()) {
      connection.setAutoCommit(false);
      String answer = work.on(connection);
      connection.commit();
      return answer;
    }
  }
}
