package nl.zelftest.web.dialogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Who signed out, or did nothing for long, hears nothing any more. */
@WebListener
public class LiveSessions implements HttpSessionListener {

  @Inject private LiveStreams streams;

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    streams.endAll(event.getSession().getId());
  }
}
