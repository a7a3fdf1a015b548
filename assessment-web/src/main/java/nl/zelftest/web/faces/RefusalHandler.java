package nl.zelftest.web.faces;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;

/**
 * Answers what does not exist and what is somebody else's with one and the same "not found" page,
 * so that the two cannot be told apart; and a form whose state is not the page's as a bad request.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext context = FacesContext.getCurrentInstance();
    for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        events.hasNext(); ) {
      Throwable problem = events.next().getContext().getException();
      if (Refusals.isNotFound(problem)) {
        events.remove();
        send(HttpServletResponse.SC_NOT_FOUND, context);
      } else if (problem instanceof ViewExpiredException) {
        events.remove();
        send(HttpServletResponse.SC_BAD_REQUEST, context);
      }
    }
    super.handle();
  }

  private static void send(int status, FacesContext context) {
    ExternalContext external = context.getExternalContext();
    try {
      external.responseReset();
      external.responseSendError(status, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }
}
