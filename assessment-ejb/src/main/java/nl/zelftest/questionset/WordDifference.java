package nl.zelftest.questionset;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zelftest.questionset.Segment.Presence;

/**
 * What changed between two texts, word by word. What was kept and removed is together the older
 * text; what was kept and added the newer one.
 */
final class WordDifference {

  /** A word with what joins its parts, white space, or one other character. */
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.,/-][\\p{L}\\p{M}\\p{N}]+)*|\\s+|\\X");

  /** One part in so many has to be the same. */
  private static final int READABLE_FROM = 3;

  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder kept = new StringBuilder();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();

  private WordDifference() {}

  static List<Segment> between(String older, String newer) {
    if (older.equals(newer)) {
      return older.isEmpty() ? List.of() : List.of(new Segment(Presence.KEPT, older));
    }
    List<Segment> segments = new WordDifference().compare(tokens(older), tokens(newer));
    return isReadable(segments, Math.max(older.length(), newer.length()))
        ? segments
        : Stream.of(new Segment(Presence.REMOVED, older), new Segment(Presence.ADDED, newer))
            .filter(segment -> !segment.text().isEmpty())
            .toList();
  }

  /** Of a sentence that is new for the greater part, loose words that stayed say nothing. */
  private static boolean isReadable(List<Segment> segments, int length) {
    int kept =
        segments.stream()
            .filter(segment -> segment.presence() == Presence.KEPT)
            .mapToInt(segment -> segment.text().length())
            .sum();
    return kept * READABLE_FROM >= length;
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private List<Segment> compare(List<String> older, List<String> newer) {
    int at = 0;
    for (Change change : changes(older, newer)) {
      older.subList(at, change.startOriginal).forEach(kept::append);
      beginChange();
      older.subList(change.startOriginal, change.endOriginal).forEach(removed::append);
      newer.subList(change.startRevised, change.endRevised).forEach(added::append);
      at = change.endOriginal;
    }
    older.subList(at, older.size()).forEach(kept::append);
    endChange();
    add(Presence.KEPT, kept);
    return List.copyOf(segments);
  }

  /** The stretches that differ, in order; each covers part of both lists, or of one. */
  static List<Change> changes(List<String> older, List<String> newer) {
    List<Change> joined = new ArrayList<>();
    for (Change change : raw(older, newer)) {
      Change last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean goesOn =
          last != null
              && last.endOriginal == change.startOriginal
              && last.endRevised == change.startRevised;
      if (goesOn) {
        joined.set(
            joined.size() - 1,
            last.withEndOriginal(change.endOriginal).withEndRevised(change.endRevised));
      } else {
        joined.add(change);
      }
    }
    return joined;
  }

  /** The library may tell one change as several next to each other, and not in order. */
  private static List<Change> raw(List<String> older, List<String> newer) {
    return new MyersDiffWithLinearSpace<String>()
        .computeDiff(older, newer, null).stream()
            .filter(change -> change.deltaType != DeltaType.EQUAL)
            .sorted(
                Comparator.<Change>comparingInt(change -> change.startOriginal)
                    .thenComparingInt(change -> change.startRevised))
            .toList();
  }

  /** Changes with only white space between them are read as one. */
  private void beginChange() {
    boolean isOngoing = removed.length() > 0 || added.length() > 0;
    if (isOngoing && kept.toString().isBlank()) {
      removed.append(kept);
      added.append(kept);
      kept.setLength(0);
    } else {
      endChange();
      add(Presence.KEPT, kept);
    }
  }

  private void endChange() {
    add(Presence.REMOVED, removed);
    add(Presence.ADDED, added);
  }

  private void add(Presence presence, StringBuilder text) {
    if (text.length() > 0) {
      segments.add(new Segment(presence, text.toString()));
      text.setLength(0);
    }
  }
}
