package nl.zelftest.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a real Chromium: {@code @ExtendWith(Browsers.class)} and a parameter of type {@link
 * Page} (a visitor without cookies, for this test only) or {@link Browser} (for several visitors).
 *
 * <p>A browser is always there: one that is installed, otherwise Playwright's own, otherwise (as
 * root on Debian) one that is installed now. Where none can be had, the tests fail and say so.
 */
public final class Browsers implements ParameterResolver, AfterTestExecutionCallback {
  private static final ExtensionContext.Namespace VISITORS =
      ExtensionContext.Namespace.create(Browsers.class);

  private static final List<String> NAMES =
      List.of("chromium", "google-chrome", "chromium-browser");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final long INSTALLED_WITHIN_MINUTES = 5;
  private static final double SEEN_WITHIN_MILLIS = 20_000;

  // Of the process and not of a run of tests: with several processes each class is a run of its
  // own.
  private static Running running;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class || type == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Browser browser = browser();
    if (parameter.getParameter().getType() == Browser.class) {
      return browser;
    }
    return test.getStore(VISITORS)
        .getOrComputeIfAbsent(Visitor.class, key -> Visitor.of(browser), Visitor.class)
        .page();
  }

  /** Of a test that failed, what its page showed is kept beside the screenshots. */
  @Override
  public void afterTestExecution(ExtensionContext test) throws IOException {
    Visitor visitor = test.getStore(VISITORS).get(Visitor.class, Visitor.class);
    if (visitor == null || test.getExecutionException().isEmpty()) {
      return;
    }
    Path folder = Path.of(System.getProperty("zelftest.screenshots"), "failed");
    String name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
    name = name.replaceAll("[^\\w.]", "_");
    Page page = visitor.page();
    try {
      page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
      Files.writeString(folder.resolve(name + ".html"), page.url() + "\n" + page.content());
    } catch (PlaywrightException e) {
      test.publishReportEntry("page", e.getMessage());
    }
  }

  private static synchronized Browser browser() {
    if (running == null) {
      running = launch();
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }
    return running.browser();
  }

  /** A visitor's settings: Dutch, in the Netherlands. */
  public static Browser.NewContextOptions dutch() {
    return new Browser.NewContextOptions().setLocale("nl-NL").setTimezoneId("Europe/Amsterdam");
  }

  private static Running launch() {
    Optional<Path> installed = installed();
    if (installed.isPresent()) {
      return start(installed);
    }
    if (run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "chromium")) {
      try {
        return start(Optional.empty());
      } catch (PlaywrightException e) {
        // Its browser lacks a library of this system; the system's own does not.
        return start(Optional.of(installNow(e)));
      }
    }
    return start(Optional.of(installNow(null)));
  }

  /** Only one process installs; the others wait for it and then find the browser. */
  private static Path installNow(PlaywrightException cause) {
    try (FileChannel turn =
        FileChannel.open(
            Path.of(System.getProperty("java.io.tmpdir"), "zelftest-browser.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      turn.lock();
      return installed().orElseGet(() -> install(cause));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path install(PlaywrightException cause) {
    if ("root".equals(System.getProperty("user.name")) && onPath("apt-get").isPresent()) {
      run("apt-get", "update");
      run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
    }
    return installed()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No browser for the tests: install Chromium (on Debian: apt-get install"
                        + " chromium).",
                    cause));
  }

  private static Running start(Optional<Path> executable) {
    PlaywrightAssertions.setDefaultAssertionTimeout(SEEN_WITHIN_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
    executable.ifPresent(options::setExecutablePath);
    try {
      return new Running(playwright, playwright.chromium().launch(options));
    } catch (PlaywrightException e) {
      playwright.close();
      throw e;
    }
  }

  private static Optional<Path> installed() {
    return NAMES.stream().map(Browsers::onPath).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Runs a program; false when it fails, or takes too long. */
  private static boolean run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(INSTALLED_WITHIN_MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private record Running(Playwright playwright, Browser browser) {
    void close() {
      browser.close();
      playwright.close();
    }
  }

  private record Visitor(BrowserContext context, Page page) implements CloseableResource {
    static Visitor of(Browser browser) {
      BrowserContext context = browser.newContext(dutch());
      return new Visitor(context, context.newPage());
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
