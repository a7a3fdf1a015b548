package nl.zelftest.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question of a conversation that lies open in a person's browser, with its stream. */
final class OpenPage implements Flow.Subscriber<String> {
  private static final String QUESTION = "BP1";
  private static final String DATA = "data: ";
  private static final Pattern FORM =
      Pattern.compile("id=\"conclusieformulier\".*?</form>", Pattern.DOTALL);
  private static final Pattern VERSION = Pattern.compile("name=\"versie\" value=\"(\\d+)\"");
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  private final HttpClient client;
  private final String portal;
  private final Conversation conversation;
  private final String cookie;
  private int told = -1;
  private long toldAt;
  private CompletableFuture<HttpResponse<Void>> stream;

  OpenPage(HttpClient client, String portal, Conversation conversation, Person person)
      throws IOException, InterruptedException {
    this.client = client;
    this.portal = portal;
    this.conversation = conversation;
    this.cookie = Visitor.signIn(portal, person).cookie();
  }

  /** Begins to listen; answers how far the conversation is. */
  int listen(Duration within) throws InterruptedException {
    stream =
        client.sendAsync(
            request("/api/intern/wijzigingen/" + conversation.id()).build(),
            HttpResponse.BodyHandlers.fromLineSubscriber(this));
    awaitVersion(0, within);
    return told();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(String line) {
    if (line.startsWith(DATA)) {
      told = Integer.parseInt(line.substring(DATA.length()));
      toldAt = System.nanoTime();
      notifyAll();
    }
  }

  @Override
  public void onError(Throwable cause) {
    // Who waits finds that nothing is told any more.
  }

  @Override
  public void onComplete() {
    // Who waits finds that nothing is told any more.
  }

  synchronized int told() {
    return told;
  }

  /** When the stream told this version, of a page that is told one version at a time. */
  synchronized long awaitVersion(int version, Duration within) throws InterruptedException {
    long until = System.nanoTime() + within.toNanos();
    while (told < version) {
      long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new IllegalStateException("Not told " + version + " but " + told);
      }
      wait(left);
    }
    if (stream.isCompletedExceptionally()) {
      throw new IllegalStateException("The stream of " + conversation.id() + " broke");
    }
    return toldAt;
  }

  /** Reads the page, as its script does. */
  String read() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            request(path()).header("Zelftest-By-Itself", "1").build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path() + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** Saves a conclusion by the form of a page that was read; returns once it is acknowledged. */
  void conclude(String page, String text) throws IOException, InterruptedException {
    String form = found(FORM, page);
    String body =
        Visitor.form(
            Map.of(
                "conclusieformulier",
                "conclusieformulier",
                "conclusie",
                text,
                "actie",
                "concluderen",
                "versie",
                found(VERSION, form),
                "jakarta.faces.ViewState",
                found(STATE, form)));
    HttpResponse<String> answer =
        client.send(
            request(path())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("A save was answered with " + answer.statusCode());
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("Not on the page: " + pattern);
    }
    return matcher.group(matcher.groupCount());
  }

  private String path() {
    return "/gesprek/" + conversation.id() + "/overleg/" + QUESTION;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(portal + path)).header("Cookie", cookie);
  }
}
