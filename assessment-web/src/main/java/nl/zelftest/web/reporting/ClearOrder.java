package nl.zelftest.web.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.zelftest.reporting.Share;

/**
 * Puts what is told in ranges in order, as far as they tell one: ranges that overlap, also by way
 * of others, share a place.
 */
enum ClearOrder {
  /**
   * Shares, of which bands that touch hold nothing in common: under a tenth, and a tenth or more.
   */
  SHARES {
    @Override
    boolean isMore(Share one, Share other) {
      return one.from() > other.to()
          || (one.from() == other.to() && one.isBand() && other.isBand());
    }
  },
  /** Medians, which are rounded: ends that are told alike can be either way round. */
  MEDIANS {
    @Override
    boolean isMore(Share one, Share other) {
      return one.from() > other.to();
    }
  };

  /** Whether one is more than the other, wherever in their ranges they lie. */
  abstract boolean isMore(Share one, Share other);

  /**
   * What shares a place stands together, the most first; all of a place is more than what follows.
   */
  <T> List<List<T>> places(Collection<T> all, Function<T, Share> range) {
    List<List<T>> places = new ArrayList<>();
    List<T> last = List.of();
    for (T one : sorted(all, range)) {
      Share own = range.apply(one);
      if (last.stream().allMatch(before -> isMore(range.apply(before), own))) {
        last = new ArrayList<>();
        places.add(last);
      }
      last.add(one);
    }
    return places;
  }

  private static <T> List<T> sorted(Collection<T> all, Function<T, Share> range) {
    Comparator<T> byTo = Comparator.comparingInt(one -> range.apply(one).to());
    return all.stream()
        .sorted(byTo.thenComparingInt(one -> range.apply(one).from()).reversed())
        .toList();
  }

  /** The range in which all of these lie. */
  static Share span(Collection<Share> ranges) {
    return new Share(
        ranges.stream().mapToInt(Share::from).min().orElseThrow(),
        ranges.stream().mapToInt(Share::to).max().orElseThrow());
  }
}
