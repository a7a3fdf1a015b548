package nl.zelftest.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.zelftest.bench.PageLoad.Reading;
import nl.zelftest.bench.PageLoad.Visit;

/**
 * What lists over organisations take with a few and with many of them, on one server.
 *
 * @param few with {@link #FEW}
 * @param many with {@link #MANY}
 */
record OrganisationPages(List<PageResult> few, List<PageResult> many) {
  static final int FEW = 20;
  static final int MANY = 2000;

  /** Accounts for each organisation. */
  static final int EACH = 5;

  private static final int MOST = 32;
  private static final int PAGE = 25;

  /** Needs a portal on a new database. */
  static OrganisationPages measure(Database database, Server portal, Path folder, Scale scale)
      throws Exception {
    try (Connection connection = database.bulkConnection()) {
      Country country = Country.of(connection);
      String hash = People.hash();
      country.writeNational(hash);
      country.write(0, FEW, hash);
      List<String> cookies = new ArrayList<>();
      List<String> members = new ArrayList<>();
      for (int i = 0; i < MOST; i++) {
        cookies.add(signIn(portal, "landelijk" + i));
        members.add(signIn(portal, "persoon" + i % FEW + "-0"));
      }
      Path gatling = folder.resolve("gatling-organisations");
      List<Reading> pages = pages(cookies, members, FEW);
      new PageLoad(portal.url(), MOST, 0, scale.firstWarmUp() / pages.size() + 1, pages)
          .run(gatling);
      List<PageResult> few =
          PageLoad.levels(portal, pages, HistoryPages.LEVELS, scale.pageSeconds(), gatling);
      country.write(FEW, MANY, hash);
      try (Statement statement = connection.createStatement()) {
        statement.execute("analyze table organisation, organisation_municipality, membership");
      }
      return new OrganisationPages(
          few,
          PageLoad.levels(
              portal,
              pages(cookies, members, MANY),
              HistoryPages.LEVELS,
              scale.pageSeconds(),
              gatling));
    }
  }

  private static String signIn(Server portal, String name) throws Exception {
    return Visitor.signIn(portal.url(), new Person(name + "@bench.example", null)).cookie();
  }

  private static List<Reading> pages(List<String> cookies, List<String> members, int count) {
    String all = "/beheer/organisaties";
    int last = (count + 1 + PAGE - 1) / PAGE;
    return List.of(
        page("All organisations", all, cookies, written(count + 1), Country.name(0)),
        page(
            "The last of their pages",
            all + "?zoek=&soort=&provincie=&pagina=" + last,
            cookies,
            written(count + 1)),
        page("Search for one name", all + "?zoek=organisatie+0007", cookies, Country.name(7)),
        page("Filter: kind", all + "?zoek=&soort=COUNCIL", cookies, Country.name(1)),
        page(
            "Filter: kind and province",
            all + "?soort=COUNCIL&provincie=PV20",
            cookies,
            "Groningen"),
        page("One organisation", all + "/" + Country.organisation(3), cookies, Country.name(3)),
        new Reading(
            "An organisation's members",
            IntStream.range(0, MOST)
                .mapToObj(
                    i ->
                        new Visit(
                            "/mijn-organisatie/" + Country.organisation(i % FEW),
                            members.get(i),
                            List.of(
                                Country.name(i % FEW), "persoon" + i % FEW + "-4@bench.example")))
                .toList()),
        page("A national administrator's overview", "/mijn-overzicht", cookies, "<h1"));
  }

  /** As a page writes a number. */
  private static String written(int number) {
    return NumberFormat.getIntegerInstance(Locale.forLanguageTag("nl")).format(number);
  }

  private static Reading page(String page, String path, List<String> cookies, String... shown) {
    return new Reading(
        page, cookies.stream().map(cookie -> new Visit(path, cookie, List.of(shown))).toList());
  }

  /** Organisations by number, in turn of both sides, each with as many accounts. */
  private record Country(Connection connection, List<String> municipalities) {

    static Country of(Connection connection) throws SQLException {
      connection.setAutoCommit(false);
      List<String> codes = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select code from municipality where valid_to is null order by code")) {
        while (row.next()) {
          codes.add(row.getString(1));
        }
      }
      return new Country(connection, codes);
    }

    static String name(int number) {
      return "Organisatie %04d".formatted(number);
    }

    static String organisation(int number) {
      return History.id("organisation " + number).toString();
    }

    /** National administrators, one for each reader. */
    void writeNational(String hash) throws SQLException {
      try (Rows rows = new Rows(connection)) {
        String organisation = History.id("national").toString();
        rows.organisation.add(organisation, "NATIONAL", null, "Landelijk team");
        for (int i = 0; i < MOST; i++) {
          rows.person("landelijk" + i, organisation, "COORDINATOR", hash);
        }
      }
      connection.commit();
    }

    void write(int from, int to, String hash) throws SQLException {
      try (Rows rows = new Rows(connection)) {
        for (int i = from; i < to; i++) {
          boolean council = i % 2 == 1;
          rows.organisation.add(
              organisation(i),
              council ? "COUNCIL" : "MUNICIPALITY",
              council ? "ADVISORY_COUNCIL" : null,
              name(i));
          rows.territory.add(organisation(i), municipalities.get(i % municipalities.size()));
        }
      }
      try (Rows rows = new Rows(connection)) {
        for (int i = from; i < to; i++) {
          for (int person = 0; person < EACH; person++) {
            rows.person(
                "persoon" + i + "-" + person,
                organisation(i),
                person == 0 ? "COORDINATOR" : "CONTRIBUTOR",
                hash);
          }
        }
      }
      connection.commit();
    }
  }

  private static final class Rows implements AutoCloseable {
    private final Batch organisation;
    private final Batch territory;
    private final Batch account;
    private final Batch membership;

    Rows(Connection connection) throws SQLException {
      organisation =
          new Batch(
              connection,
              "insert into organisation (id, kind, council_kind, name, opened_on, version)"
                  + " values (?, ?, ?, ?, '2020-01-01', 1)");
      territory =
          new Batch(
              connection,
              "insert into organisation_municipality (organisation_id, municipality_code,"
                  + " valid_from) values (?, ?, '2020-01-01')");
      account =
          new Batch(
              connection,
              "insert into account (id, email, name, password_hash, language, created_at, version, made_for_demonstration)"
                  + " values (?, ?, ?, ?, 'nl', '2020-01-01', 1, 1)");
      membership =
          new Batch(
              connection,
              "insert into membership (id, account_id, organisation_id, role, began_at, version)"
                  + " values (?, ?, ?, ?, '2020-01-01', 1)");
    }

    void person(String name, String organisationId, String role, String hash) throws SQLException {
      String id = History.id(name).toString();
      account.add(id, name + "@bench.example", name, hash);
      membership.add(History.id("role " + name), id, organisationId, role);
    }

    @Override
    public void close() throws SQLException {
      organisation.close();
      territory.close();
      account.close();
      membership.close();
    }
  }
}
