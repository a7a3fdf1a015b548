package nl.zelftest.questionset;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the questions of one version go on in another, by their codes. Everything that is said about
 * a question's past follows from these edges; spans of more than two versions are composed of them.
 */
public final class VersionMapping {

  /**
   * A question goes on, wholly or in part, in another.
   *
   * @param sameMeaning whether answers to the two may be compared as answers to one question
   */
  public record Edge(String from, String to, boolean sameMeaning) {}

  private final Set<Edge> edges;

  // Asked for each question of each figure of each year: found by code, not looked for.
  private final Map<String, Set<Edge>> into;
  private final Map<String, Set<Edge>> from;

  /** The mapping that consists of these edges. */
  public VersionMapping(Set<Edge> edges) {
    this.edges = Set.copyOf(edges);
    into = byCode(Edge::to, Edge::from);
    from = byCode(Edge::from, Edge::to);
  }

  private Map<String, Set<Edge>> byCode(Function<Edge, String> code, Function<Edge, String> order) {
    return edges.stream()
        .collect(
            Collectors.groupingBy(
                code,
                Collectors.collectingAndThen(
                    Collectors.toMap(order, edge -> edge, (one, other) -> one, TreeMap::new),
                    sorted -> Collections.unmodifiableSet(new LinkedHashSet<>(sorted.values())))));
  }

  /** The mapping of a version on itself. */
  public static VersionMapping identity(Collection<String> codes) {
    return new VersionMapping(
        codes.stream().map(code -> new Edge(code, code, true)).collect(Collectors.toSet()));
  }

  public Set<Edge> edges() {
    return edges;
  }

  /** The edges that end in a newer question, in the order of the older ones' codes. */
  public Set<Edge> into(String newer) {
    return into.getOrDefault(newer, Set.of());
  }

  /** The edges that begin in an older question, in the order of the newer ones' codes. */
  public Set<Edge> from(String older) {
    return from.getOrDefault(older, Set.of());
  }

  /** What a newer question is beside the older version; never {@link Change#DROPPED}. */
  public Change changeOf(String newer) {
    Set<Edge> into = into(newer);
    if (into.isEmpty()) {
      return Change.NEW;
    }
    if (into.size() > 1) {
      return Change.MERGED;
    }
    Edge only = into.iterator().next();
    if (from(only.from()).size() > 1) {
      return Change.SPLIT;
    }
    return only.sameMeaning() ? Change.SAME : Change.REWORDED;
  }

  /** Whether an older question goes on nowhere. */
  public boolean isDropped(String older) {
    return !from.containsKey(older);
  }

  /** Whether an older question goes on alone and with the same meaning. */
  public boolean goesOnTheSame(String older) {
    Set<Edge> from = from(older);
    return from.size() == 1 && changeOf(from.iterator().next().to()) == Change.SAME;
  }

  /** How far answers to a newer question can be laid beside those to the older version. */
  public Comparability comparability(String newer) {
    return Comparability.of(changeOf(newer));
  }

  /**
   * This mapping followed by that of the version after it. Two questions are joined when a way
   * leads from one to the other; they have the same meaning when every way between them keeps it.
   */
  public VersionMapping then(VersionMapping next) {
    Map<String, Map<String, Boolean>> joined = new TreeMap<>();
    for (Edge first : edges) {
      for (Edge second : next.edges()) {
        if (first.to().equals(second.from())) {
          joined
              .computeIfAbsent(first.from(), code -> new TreeMap<>())
              .merge(second.to(), first.sameMeaning() && second.sameMeaning(), Boolean::logicalAnd);
        }
      }
    }
    Set<Edge> composed = new LinkedHashSet<>();
    joined.forEach(
        (from, ends) -> ends.forEach((to, same) -> composed.add(new Edge(from, to, same))));
    return new VersionMapping(composed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VersionMapping mapping && edges.equals(mapping.edges);
  }

  @Override
  public int hashCode() {
    return edges.hashCode();
  }

  @Override
  public String toString() {
    return edges.toString();
  }
}
