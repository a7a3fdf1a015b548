package nl.zelftest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sends every form of every page of {@code addresses.txt}, as the people sent it whom it is for, in
 * the name of everybody else: to the page it came from, and to the page that the sender has of that
 * kind. Nothing that a form names is changed (OWASP ASVS 4.0.3, 4.2.1).
 */
@ExtendWith(DemoPortal.class)
class EveryFormIT {
  private static final Map<String, String> WHOSE =
      Map.of(
          "MEMBER", People.ZWOLLE,
          "PERSON", People.ZWOLLE,
          "OWNER", People.ZWOLLE,
          "COUNCIL", People.ZWOLLE_COUNCIL,
          "VOICE", People.ZWOLLE_COUNCIL,
          "TALK", People.ZWOLLE,
          "MANAGER", People.ZWOLLE,
          "EVENTS", People.ZWOLLE,
          "MANAGING", People.ZWOLLE,
          "NATIONAL", People.NATIONAL);

  private static final List<String> OTHERS =
      List.of(
          People.ZWOLLE_CONTRIBUTOR,
          People.ZWOLLE_COUNCIL,
          People.ZWOLLE_COUNCIL_CONTRIBUTOR,
          People.DIJK_EN_WAARD,
          People.DIJK_EN_WAARD_COUNCIL,
          People.NATIONAL);

  private static final Set<Integer> REFUSED = Set.of(403, 404);
  private static final int FAULT = 500;

  private Portal portal;
  private DemoData data;

  /** The forms of each address, with what they act on made first. */
  private Map<Address, List<PageForm>> forms;

  @BeforeEach
  void readForms(Portal started) {
    portal = started;
    data = new DemoData(portal);
    List<Address> addresses = Address.all(portal);
    Connections connections = new Connections(portal, People.ZWOLLE);
    connections.token("Zaaksysteem", "RESULTS");
    connections.webhook("https://zaaksysteem.example/zelftest");
    Map<String, HttpVisitor> visitors = new HashMap<>();
    forms = new LinkedHashMap<>();
    for (Address address : addresses) {
      String whose = WHOSE.get(address.who());
      if (whose != null) {
        HttpVisitor visitor =
            visitors.computeIfAbsent(whose, email -> new HttpVisitor(portal).signIn(email));
        forms.put(address, PageForm.all(address.path(), visitor.get(address.path()).body()));
      }
    }
  }

  @Test
  void doesNothingInTheNameOfWhomItIsNotFor() throws SQLException {
    assertThat(forms.values().stream().mapToInt(List::size).sum()).isGreaterThan(50);
    Map<String, Map<String, String>> before = named();
    assertThat(before).containsKeys("membership", "api_token", "webhook");
    List<String> taken = new ArrayList<>();
    for (String other : OTHERS) {
      HttpVisitor visitor = new HttpVisitor(portal).signIn(other);
      forms.forEach(
          (address, all) -> {
            for (PageForm form : all) {
              if (!address.isFor(other) && !REFUSED.contains(send(visitor, form))) {
                taken.add(other + " at " + address.path() + ": " + form.body());
              }
              PageForm own = form.to(own(form.action(), other));
              if (!own.equals(form) && !form.ids().isEmpty() && send(visitor, own) >= FAULT) {
                taken.add(other + " at the own " + own.action() + ": " + form.body());
              }
            }
          });
    }
    assertThat(taken).isEmpty();
    assertThat(named()).isEqualTo(before);
  }

  private static int send(HttpVisitor visitor, PageForm form) {
    return visitor
        .send(
            visitor
                .request(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.body()))
                .build())
        .statusCode();
  }

  /** The same page of the organisation of somebody else. */
  private String own(String action, String other) {
    return action.replace(
        data.organisationOf(People.ZWOLLE).toString(), data.organisationOf(other).toString());
  }

  /** Every row that a form names, by its table and id. */
  private Map<String, Map<String, String>> named() throws SQLException {
    Set<UUID> ids =
        forms.values().stream()
            .flatMap(List::stream)
            .flatMap(form -> form.ids().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    String list = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    Map<String, Map<String, String>> rows = new TreeMap<>();
    try (Connection connection = portal.connection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        rows.put(table, rows(statement, "select * from " + table + " where id in (" + list + ")"));
      }
    }
    rows.values().removeIf(Map::isEmpty);
    return rows;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select table_name from information_schema.columns
            where table_schema = database() and column_name = 'id' and data_type = 'uuid'
            """)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  private static Map<String, String> rows(Statement statement, String query) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (ResultSet row = statement.executeQuery(query)) {
      ResultSetMetaData columns = row.getMetaData();
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          text.append(columns.getColumnName(i)).append('=').append(row.getString(i)).append(' ');
        }
        rows.put(row.getString("id"), text.toString());
      }
    }
    return rows;
  }
}
