package nl.zelftest.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Reads the chain from a database as it lies there, and proves it against heads that were kept
 * elsewhere. It needs no container, so that the portal's command line can do it beside a portal
 * that runs, and is called by its name only, for the command line does not know this module: it is
 * given a connection and the lines of {@code audit-anchors.txt}, and answers
 *
 * <ul>
 *   <li>{@code links}: how many events are sealed;
 *   <li>{@code waiting}: how many are not sealed yet;
 *   <li>{@code anchors}: how many heads were kept elsewhere;
 *   <li>{@code fault} and {@code sequence}, only when the chain is broken: a {@link
 *       BrokenLink.Fault} and the first place.
 * </ul>
 */
public final class ChainVerification
    implements BiFunction<Connection, List<String>, Map<String, Object>> {
  private static final int FETCH = 1000;
  private static final String LINKS =
      """
      select id, occurred_at, actor_id, action, object_type, object_id, result, origin, details,
        sequence, previous_hash, hash
      from audit_event where sequence is not null order by sequence
      """;

  /**
   * Proves the chain.
   *
   * @throws IllegalArgumentException when a line is no anchor
   */
  @Override
  public Map<String, Object> apply(Connection connection, List<String> lines) {
    List<ChainHead> anchors = new ArrayList<>(lines.stream().map(ChainVerification::head).toList());
    try {
      long waiting = count(connection, "select count(*) from audit_event where sequence is null");
      long links = count(connection, "select count(sequence) from audit_event");
      Optional<BrokenLink> broken = broken(connection, anchors);
      Map<String, Object> counts =
          Map.of("links", links, "waiting", waiting, "anchors", (long) lines.size());
      if (broken.isEmpty()) {
        return counts;
      }
      Map<String, Object> answer = new HashMap<>(counts);
      answer.put("fault", broken.get().fault().name());
      answer.put("sequence", broken.get().sequence());
      return answer;
    } catch (SQLException e) {
      throw new IllegalStateException("The chain cannot be read", e);
    }
  }

  private static Optional<BrokenLink> broken(Connection connection, List<ChainHead> anchors)
      throws SQLException {
    // The database's own head counts as an anchor: a tail that is cut without it shows at once.
    anchors.add(ownHead(connection));
    try (PreparedStatement statement = connection.prepareStatement(LINKS)) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery()) {
        return HashChain.verify(HashChain.GENESIS, () -> new Links(rows), kept(anchors));
      }
    }
  }

  /** The head of the empty chain needs no proof. */
  private static Collection<ChainHead> kept(List<ChainHead> anchors) {
    return anchors.stream().filter(anchor -> anchor.sequence() > 0).toList();
  }

  private static ChainHead ownHead(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select sequence, hash from audit_head");
        ResultSet row = statement.executeQuery()) {
      return row.next() ? new ChainHead(row.getLong(1), row.getString(2)) : HashChain.GENESIS;
    }
  }

  private static ChainHead head(String line) {
    String[] parts = line.strip().split(" ", -1);
    if (parts.length != 3
        || !parts[0].matches("[0-9]{1,18}")
        || !parts[1].matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("No anchor: " + line);
    }
    return new ChainHead(Long.parseLong(parts[0]), parts[1]);
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The rows as links, read as they are asked for. */
  private static final class Links implements Iterator<ChainLink> {
    private final ResultSet rows;
    private boolean ahead;
    private boolean there;

    Links(ResultSet rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      if (!ahead) {
        try {
          there = rows.next();
        } catch (SQLException e) {
          throw new IllegalStateException("The chain cannot be read", e);
        }
        ahead = true;
      }
      return there;
    }

    @Override
    public ChainLink next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ahead = false;
      try {
        return new ChainLink(
            rows.getLong("sequence"),
            rows.getString("previous_hash"),
            rows.getString("hash"),
            event());
      } catch (SQLException e) {
        throw new IllegalStateException("The chain cannot be read", e);
      }
    }

    private SealedFields event() throws SQLException {
      String actor = rows.getString("actor_id");
      return new SealedFields(
          UUID.fromString(rows.getString("id")),
          moment(),
          actor == null ? null : UUID.fromString(actor),
          rows.getString("action"),
          rows.getString("object_type"),
          rows.getString("object_id"),
          rows.getString("result"),
          rows.getString("origin"),
          rows.getString("details"));
    }

    private Instant moment() throws SQLException {
      return rows.getObject("occurred_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
  }
}
