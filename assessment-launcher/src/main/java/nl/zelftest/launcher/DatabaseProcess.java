package nl.zelftest.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The running MariaDB of a data folder, known by its pid file. It outlives a launcher that was
 * killed, and holds the data until it is stopped.
 */
final class DatabaseProcess {
  private static final long PATIENCE_SECONDS = 120;
  private static final long LOOK_MILLIS = 100;

  private final ProcessHandle process;

  private DatabaseProcess(ProcessHandle process) {
    this.process = process;
  }

  /**
   * Finds the process.
   *
   * @param pidFile where MariaDB keeps its process id
   * @param programs only a program below this folder is ours: the id may have gone to another
   */
  static Optional<DatabaseProcess> find(Path pidFile, Path programs) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile).strip();
    if (!pid.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(process -> runsFrom(process, programs))
        .map(DatabaseProcess::new);
  }

  private static boolean runsFrom(ProcessHandle process, Path programs) {
    return process
        .info()
        .command()
        .filter(command -> Path.of(command).startsWith(programs))
        .isPresent();
  }

  /**
   * Asks MariaDB to stop, and waits until it has written everything.
   *
   * @throws Refusal when it does not stop
   */
  void stop() {
    process.destroy();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (isRunning()) {
      if (System.nanoTime() > deadline) {
        throw new Refusal(Text.line("database.orphan", process.pid()));
      }
      process.onExit().completeOnTimeout(process, LOOK_MILLIS, TimeUnit.MILLISECONDS).join();
    }
  }

  /** A process that ended, but that no parent has asked after yet, has no command any more. */
  private boolean isRunning() {
    return process.isAlive() && process.info().command().isPresent();
  }
}
