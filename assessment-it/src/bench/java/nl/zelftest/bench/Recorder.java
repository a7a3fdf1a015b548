package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Keeps what the people of one load saw. */
final class Recorder {
  private static final long SECOND = 1_000_000_000L;

  private final Load load;
  private final LongAdder acknowledged = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
  private final Map<String, Saves> saves = new ConcurrentHashMap<>();
  private long began;

  private record Saves(int count, int version) {}

  Recorder(Load load) {
    this.load = load;
  }

  /** The first person begins now. */
  synchronized void begin() {
    if (began == 0) {
      began = System.nanoTime();
    }
  }

  boolean goesOn() {
    return System.nanoTime() - began < (load.warmUp() + load.seconds()) * SECOND;
  }

  void acknowledged(long sentAt) {
    acknowledged.increment();
    long now = System.nanoTime();
    long since = now - began - load.warmUp() * SECOND;
    if (since >= 0 && since < load.seconds() * SECOND) {
      micros.add((now - sentAt) / 1000);
    }
  }

  void failed() {
    failed.increment();
  }

  void saved(String assessment, String question, int version) {
    saves.merge(
        assessment + " " + question,
        new Saves(1, version),
        (before, now) -> new Saves(before.count() + 1, now.version()));
  }

  /** The version that was answered last; 0 before the first. */
  int version(String assessment, String question) {
    Saves last = saves.get(assessment + " " + question);
    return last == null ? 0 : last.version();
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("acknowledged " + acknowledged);
    lines.add("failed " + failed);
    micros.forEach(time -> lines.add("micros " + time));
    saves.forEach(
        (answer, last) -> lines.add("saved " + answer + " " + last.count() + " " + last.version()));
    Files.write(file, lines);
  }
}
