package nl.zelftest.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Payara Micro from the product's {@code runtime} folder, in a class loader of its own: the
 * application sees none of the launcher's libraries. So the launcher knows it by reflection only.
 */
final class ApplicationServer {
  /** The application sets this before it refuses a database: the sentence for the user. */
  private static final String REFUSED = "zelftest.refused";

  /** By name: only the loader of Payara's boot classes can load it. */
  private static final String RUNTIME_LOADER = "nl.zelftest.launcher.RuntimeLoader";

  private static final String APPLICATION = "zelftest-portaal";
  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final long LOOK_MILLIS = 100;
  private static final int HTTP_OK = 200;

  private final Object payara;
  private final int port;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private ApplicationServer(Object payara, int port) {
    this.payara = payara;
    this.port = port;
  }

  /** Boots the server, without an application. */
  static ApplicationServer boot(Path runtime, Path instance, int port)
      throws ReflectiveOperationException, IOException {
    // Payara's own policy trusts what lies below this folder.
    System.setProperty("fish.payara.micro.UnpackDir", runtime.toString());
    ClassLoader loader = classLoader(runtime);
    Thread.currentThread().setContextClassLoader(loader);
    List<String> arguments =
        List.of(
            "--rootdir",
            instance.toString(),
            "--port",
            Integer.toString(port),
            "--maxhttpthreads",
            "100",
            // Not --nocluster, which leaves Hazelcast listening on every network.
            "--nohazelcast",
            "--disablephonehome");
    Object payara =
        loader
            .loadClass("fish.payara.micro.impl.PayaraMicroImpl")
            .getMethod("create", String[].class)
            .invoke(null, (Object) arguments.toArray(String[]::new));
    return new ApplicationServer(payara, port);
  }

  /**
   * Deploys the application, and waits until it says that it is ready.
   *
   * @throws Refusal when the application refuses its database, with its own sentence
   * @throws IllegalStateException when it does not come up
   */
  void deploy(Path application)
      throws ReflectiveOperationException, IOException, InterruptedException {
    Object runtime = call(payara, "getRuntime");
    runtime.getClass().getMethod("deploy", File.class).invoke(runtime, application.toFile());
    String refused = System.getProperty(REFUSED);
    if (refused != null) {
      throw new Refusal(refused);
    }
    // Payara says that it deployed an application also when it could not.
    if (!((Collection<?>) call(runtime, "getDeployedApplicationNames")).contains(APPLICATION)) {
      throw new IllegalStateException("The application was not deployed.");
    }
    awaitReady();
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest question =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
            .timeout(READY_WITHIN)
            .build();
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() != HTTP_OK) {
      if (stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        throw new IllegalStateException("The application is not ready.");
      }
    }
  }

  /** Stops the application and the server; waits when the JVM's end is stopping them already. */
  void stop() throws ReflectiveOperationException, InterruptedException {
    stopped.countDown();
    try {
      call(payara, "shutdown");
    } catch (InvocationTargetException e) {
      // Not running: Payara's own hook came first, and may still be at work.
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if ("Payara Micro Shutdown Hook".equals(thread.getName())) {
          thread.join();
        }
      }
    }
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }

  /** Payara's modules in Payara's own kind of class loader, without which it looks for another. */
  private static ClassLoader classLoader(Path runtime)
      throws ReflectiveOperationException, IOException {
    URL[] boot = {
      runtime.resolve("boot/payara-micro-boot.jar").toUri().toURL(),
      ApplicationServer.class.getProtectionDomain().getCodeSource().getLocation()
    };
    ClassLoader loader = new URLClassLoader(boot, ClassLoader.getPlatformClassLoader());
    return (ClassLoader)
        loader
            .loadClass(RUNTIME_LOADER)
            .getConstructor(Path.class, List.class, ClassLoader.class)
            .newInstance(runtime, jars(runtime), loader);
  }

  private static List<Path> jars(Path runtime) throws IOException {
    try (Stream<Path> files = Files.list(runtime)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
