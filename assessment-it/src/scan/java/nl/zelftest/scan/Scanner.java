package nl.zelftest.scan;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's programs that attack, for one role: through its gate, and in a folder of its own. */
final class Scanner {
  private static final String MODULES =
      "blindsql,cookieflags,crlf,csp,csrf,exec,file,http_headers,permanentxss,redirect,sql,xss";

  private static final int STOPPED = -1;

  private final String portal;
  private final Gate gate;
  private final Path folder;
  private final Duration time;
  private final List<String> stopped = new ArrayList<>();

  /**
   * @param time for wapiti, and for sqlmap
   */
  Scanner(String portal, Gate gate, Path folder, Duration time) {
    this.portal = portal;
    this.gate = gate;
    this.folder = folder;
    this.time = time;
  }

  /** Installs the programs where they are missing; answers whether they are there. */
  static boolean installed(Path folder) throws IOException, InterruptedException {
    String install =
        "command -v wapiti && command -v sqlmap"
            + " || { apt-get -q update && apt-get -qy install wapiti sqlmap; }";
    return run(folder, "install", Duration.ofMinutes(10), List.of("sh", "-c", install)) == 0;
  }

  /** Programs that were stopped because their time was up. */
  List<String> stopped() {
    return stopped;
  }

  /** Lets wapiti read these addresses, for a third of its time, and attack what they hold. */
  List<Finding> wapiti(List<String> paths) throws IOException, InterruptedException {
    Path report = folder.resolve("wapiti.json");
    Files.deleteIfExists(report);
    long perModule = time.toSeconds() * 2 / 3 / MODULES.split(",", -1).length;
    List<String> command =
        new ArrayList<>(
            List.of(
                "wapiti",
                "--url=" + portal,
                "--start=" + listed("wapiti", paths),
                "--proxy=" + gate.proxy(),
                "--module=" + MODULES,
                "--skip=jakarta.faces.ViewState",
                "--depth=1",
                "--max-scan-time=" + time.toSeconds() / 3,
                "--max-attack-time=" + perModule,
                "--timeout=30",
                "--store-session=" + folder,
                "--store-config=" + folder,
                "--format=json",
                "--output=" + report,
                "--no-bugreport"));
    // A module looks at the clock between pages only.
    if (run("wapiti", time.multipliedBy(2), command)) {
      command.addAll(List.of("--skip-crawl", "--module="));
      run("wapiti-report", time, command);
    }
    if (!Files.exists(report) || gate.requests() < paths.size()) {
      return List.of(new Finding("Not done", "wapiti"));
    }
    JsonObject found = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    return Stream.of("vulnerabilities", "anomalies")
        .flatMap(part -> found.getAsJsonObject(part).entrySet().stream())
        .flatMap(
            kind ->
                kind.getValue().getAsJsonArray().asList().stream()
                    .map(one -> finding(kind.getKey(), one.getAsJsonObject())))
        .toList();
  }

  private static Finding finding(String kind, JsonObject one) {
    return new Finding(
        kind + ": " + one.get("info").getAsString(),
        one.get("method").getAsString() + " " + one.get("path").getAsString());
  }

  /** Lets sqlmap try addresses with parameters, or with {@code --forms} the forms of pages. */
  List<Finding> sqlmap(String name, List<String> paths, String... options)
      throws IOException, InterruptedException {
    Path results = folder.resolve(name + ".csv");
    Files.deleteIfExists(results);
    List<String> command =
        new ArrayList<>(
            List.of(
                "sqlmap",
                "-m",
                listed(name, paths).toString(),
                "--batch",
                "--level=2",
                "--risk=1",
                "--dbms=MySQL",
                "--technique=BEST",
                "--proxy=" + gate.proxy(),
                "--param-exclude=(?i)viewstate|knop",
                "--ignore-redirects",
                "--drop-set-cookie",
                "--disable-coloring",
                "--output-dir=" + folder.resolve(name),
                "--results-file=" + results));
    command.addAll(List.of(options));
    run(name, time, command);
    if (!Files.exists(results)) {
      return List.of(new Finding("Not done", name));
    }
    // A line for each address, with empty columns where nothing was found.
    return Files.readAllLines(results).stream()
        .skip(1)
        .filter(line -> !line.matches("|.*(,,,,|,false positive or unexploitable)"))
        .map(line -> new Finding("SQL injection", line))
        .toList();
  }

  private Path listed(String name, List<String> paths) throws IOException {
    List<String> addresses = paths.stream().map(path -> portal + path.substring(1)).toList();
    return Files.write(folder.resolve(name + "-addresses.txt"), addresses);
  }

  /** Answers whether the program was stopped. */
  private boolean run(String name, Duration limit, List<String> command)
      throws IOException, InterruptedException {
    boolean stops = run(folder, name, limit, command) == STOPPED;
    if (stops) {
      stopped.add(name);
    }
    return stops;
  }

  /** Runs a program, at home in the folder; answers its exit status, or that it was stopped. */
  private static int run(Path folder, String name, Duration limit, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".txt").toFile());
    builder.environment().keySet().removeIf(variable -> variable.matches("(?i).*_proxy"));
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
      return process.exitValue();
    }
    process.destroyForcibly().waitFor();
    return STOPPED;
  }
}
