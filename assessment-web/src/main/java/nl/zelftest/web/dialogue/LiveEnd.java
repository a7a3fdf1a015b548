package nl.zelftest.web.dialogue;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Forgets a stream when it ends, whoever ended it. */
record LiveEnd(LiveStreams streams, LiveStream stream) implements AsyncListener {

  @Override
  public void onComplete(AsyncEvent event) {
    streams.forget(stream);
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    streams.end(stream);
  }

  @Override
  public void onError(AsyncEvent event) {
    streams.end(stream);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // A stream begins once.
  }
}
