package nl.zelftest.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A fixed number of people who each save, wait for the answer, and save again.
 *
 * @param cookies of each person's session; for the portal only, as are assessments and questions
 * @param warmUp seconds that come before the ones that count
 * @param seconds that count
 */
record Load(
    Target target,
    String url,
    int people,
    List<String> cookies,
    List<String> assessments,
    List<String> questions,
    int warmUp,
    int seconds) {
  static final String PLAN = "bench.plan";
  static final String RESULT = "bench.result";

  /** Runs it by Gatling, in a JVM of its own, and gives what came of it. */
  LoadResult run(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path plan = folder.resolve("plan.txt");
    Path result = folder.resolve("result.txt");
    Files.deleteIfExists(result);
    Files.writeString(
        plan,
        List.of(
                target.name(),
                url,
                Integer.toString(people),
                String.join(",", cookies),
                String.join(",", assessments),
                String.join(",", questions),
                Integer.toString(warmUp),
                Integer.toString(seconds))
            .stream()
            .collect(Collectors.joining("\n", "", "\n")));
    gatling(SavingSimulation.class, plan, result, folder);
    return LoadResult.read(result, people, seconds);
  }

  /** Runs a simulation, which reads the plan and writes the result. */
  static void gatling(Class<?> simulation, Path plan, Path result, Path folder)
      throws IOException, InterruptedException {
    ProcessBuilder gatling =
        new ProcessBuilder(
            Server.java("java"),
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-D" + PLAN + "=" + plan,
            "-D" + RESULT + "=" + result,
            "-classpath",
            System.getProperty("java.class.path"),
            "io.gatling.app.Gatling",
            "--simulation",
            simulation.getName(),
            "--results-folder",
            folder.toString(),
            "--no-reports");
    File screen = folder.resolve("screen.txt").toFile();
    int status = gatling.redirectErrorStream(true).redirectOutput(screen).start().waitFor();
    if (status != 0 || !Files.exists(result)) {
      throw new IllegalStateException("Gatling ended with " + status + ", see " + screen);
    }
  }

  /** Reads what {@link #run} wrote. */
  static Load read(Path plan) throws IOException {
    List<String> lines = Files.readAllLines(plan);
    return new Load(
        Target.valueOf(lines.get(0)),
        lines.get(1),
        Integer.parseInt(lines.get(2)),
        List.of(lines.get(3).split(",", -1)),
        List.of(lines.get(4).split(",", -1)),
        List.of(lines.get(5).split(",", -1)),
        Integer.parseInt(lines.get(6)),
        Integer.parseInt(lines.get(7)));
  }
}
