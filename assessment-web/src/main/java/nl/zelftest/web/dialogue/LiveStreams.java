package nl.zelftest.web.dialogue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nl.zelftest.dialogue.DialogueWatch;

/**
 * The pages that lie open on this node. While there are any, the database is asked a few times a
 * second how far their conversations are: one query for all of them, and the same on each node, so
 * that it does not matter on which one somebody writes (ADR 18).
 */
@ApplicationScoped
public class LiveStreams {

  static final int MOST = 2000;
  static final int MOST_OF_SESSION = 5;

  private static final Logger LOG = Logger.getLogger(LiveStreams.class.getName());
  private static final long LOOK_MILLIS = 200;
  private static final long BEAT_SECONDS = 15;

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject private DialogueWatch watch;

  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private List<ScheduledFuture<?>> work;
  private boolean failing;

  @PostConstruct
  void begin() {
    work =
        List.of(
            scheduler.scheduleWithFixedDelay(
                this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS),
            scheduler.scheduleWithFixedDelay(
                () -> open.forEach(LiveStream::beat),
                BEAT_SECONDS,
                BEAT_SECONDS,
                TimeUnit.SECONDS));
  }

  @PreDestroy
  void stop() {
    work.forEach(one -> one.cancel(false));
    open.forEach(this::end);
  }

  boolean hasRoomFor(String session) {
    return open.size() < MOST && ofSession(session).size() < MOST_OF_SESSION;
  }

  void add(LiveStream stream) {
    open.add(stream);
  }

  void forget(LiveStream stream) {
    open.remove(stream);
  }

  void end(LiveStream stream) {
    open.remove(stream);
    stream.end();
  }

  /** The session is over, and so is what was opened in it. */
  void endAll(String session) {
    ofSession(session).forEach(this::end);
  }

  private List<LiveStream> ofSession(String session) {
    return open.stream().filter(stream -> stream.session().equals(session)).toList();
  }

  private void look() {
    try {
      Map<UUID, List<LiveStream>> listeners =
          open.stream().collect(Collectors.groupingBy(LiveStream::dialogue));
      if (!listeners.isEmpty()) {
        watch
            .versions(listeners.keySet())
            .forEach((dialogue, version) -> tell(dialogue, version, listeners.get(dialogue)));
      }
      failing = false;
    } catch (RuntimeException e) {
      // Said once, not five times a second while the database is away.
      LOG.log(failing ? Level.FINE : Level.WARNING, "Open pages cannot follow now", e);
      failing = true;
    }
  }

  private void tell(UUID dialogue, int version, List<LiveStream> listeners) {
    List<LiveStream> behind = listeners.stream().filter(one -> one.isBehind(version)).toList();
    if (behind.isEmpty()) {
      return;
    }
    Set<UUID> readers =
        watch.readers(
            dialogue, behind.stream().map(LiveStream::account).collect(Collectors.toSet()));
    Predicate<LiveStream> mayRead = stream -> readers.contains(stream.account());
    behind.stream().filter(mayRead).forEach(stream -> stream.tell(version));
    behind.stream().filter(mayRead.negate()).forEach(this::end);
  }
}
