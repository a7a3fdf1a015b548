package nl.zelftest.scan;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zelftest.it.Address;
import nl.zelftest.it.HttpVisitor;
import nl.zelftest.it.People;
import nl.zelftest.it.Portal;

/**
 * Scans a demonstration portal of its own as each role, and ends with 1 when it finds something.
 */
public final class Scan {
  /** Who can do most comes last: what she changes, the others do not meet. */
  private static final List<String> ROLES =
      List.of(
          Address.VISITOR,
          People.ZWOLLE_COUNCIL_CONTRIBUTOR,
          People.ZWOLLE_CONTRIBUTOR,
          People.ZWOLLE_COUNCIL,
          People.ZWOLLE,
          People.NATIONAL);

  /** For sqlmap: pages with forms, and addresses with parameters. */
  private static final Map<String, List<String>> FOR_SQLMAP =
      Map.of(
          Address.VISITOR,
          List.of(
              "/inloggen",
              "/wachtwoord-vergeten",
              "/verslag-controleren",
              "/openbaar?pagina=1",
              "/landelijk?zoek=Zwolle",
              "/api/v1/gemeenten?pagina=1",
              "/api/v1/rondes?pagina=1",
              "/api/v1/gepubliceerde-resultaten?pagina=1"),
          People.ZWOLLE_COUNCIL,
          List.of(
              "/gemeenten/GM0193/jaren/clientondersteuning?jaren=alle", "/mijn-account/gegevens"),
          People.NATIONAL,
          List.of(
              "/beheer/personen",
              "/beheer/organisaties?zoek=zwolle&soort=COUNCIL&provincie=PV23",
              "/beheer/gebeurtenissen?actie=SIGN_IN&soort=ACCOUNT&van=1-1-2026&tot=31-12-2026",
              "/beheer/gebeurtenissen.csv?actie=SIGN_IN&soort=ACCOUNT"));

  private final Path folder = Path.of(System.getProperty("scan.folder"));
  private final Duration time = Duration.ofMinutes(Long.getLong("scan.minutes"));
  private final StringBuilder summary = new StringBuilder();
  private boolean clean = true;

  private Scan() {}

  /** Needs the product, and a folder for the reports. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(new Scan().run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    if (!Scanner.installed(Files.createDirectories(folder))) {
      System.out.println("Install wapiti and sqlmap first: as root, apt-get install wapiti sqlmap");
      return false;
    }
    try (Portal portal =
        Portal.fresh("scan").demo().lasting().with("ZELFTEST_TRUSTED_PROXY", "true").start()) {
      List<Address> addresses = Address.all(portal);
      for (String person : ROLES) {
        scan(portal, person, addresses);
      }
    }
    System.out.print(summary);
    Files.writeString(folder.resolve("summary.txt"), summary);
    return clean;
  }

  private void scan(Portal portal, String person, List<Address> addresses)
      throws IOException, InterruptedException {
    String name = person.equals(Address.VISITOR) ? "nobody" : person;
    HttpVisitor visitor = new HttpVisitor(portal);
    String cookie = person.equals(Address.VISITOR) ? "" : visitor.signIn(person).cookie();
    Set<Finding> findings = new HashSet<>();
    try (Gate gate = new Gate(portal.url("/"), cookie)) {
      Path reports = Files.createDirectories(folder.resolve(name));
      Scanner scanner = new Scanner(portal.url("/"), gate, reports, time);
      findings.addAll(scanner.wapiti(pages(person, addresses)));
      if (FOR_SQLMAP.containsKey(person)) {
        Map<Boolean, List<String>> paths =
            FOR_SQLMAP.get(person).stream()
                .collect(Collectors.partitioningBy(path -> path.contains("?")));
        findings.addAll(scanner.sqlmap("sqlmap-parameters", paths.get(true)));
        findings.addAll(scanner.sqlmap("sqlmap-forms", paths.get(false), "--forms"));
      }
      findings.addAll(gate.failures());
      summary.append(
          "%s: %d requests, stopped: %s, ".formatted(name, gate.requests(), scanner.stopped()));
    }
    if (!cookie.isEmpty()
        && visitor.get("/mijn-overzicht").statusCode() != HttpURLConnection.HTTP_OK) {
      findings.add(new Finding("Signed out by the scan", name));
    }
    report(findings);
  }

  /** What is for this person and, unless she is nobody, not for everybody; files have no forms. */
  private static List<String> pages(String person, List<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.isFor(person))
        .filter(address -> person.equals(Address.VISITOR) || !address.isFor(Address.VISITOR))
        .map(Address::path)
        .filter(path -> !path.contains("."))
        .toList();
  }

  private void report(Set<Finding> findings) throws IOException {
    summary.append("%d findings%n".formatted(findings.size()));
    for (Finding finding : findings) {
      if (!finding.isExplained()) {
        clean = false;
        summary.append("  not explained: %s | %s%n".formatted(finding.what(), finding.where()));
      }
    }
  }
}
