package nl.zelftest.web.faces;

import jakarta.faces.FacesException;
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
 * so that the two cannot be told apart.
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
      if (Refusals.isNotFound(events.next().getContext().getException())) {
        events.remove();
        sendNotFound(context);
      }
    }
    super.handle();
  }

  private static void sendNotFound(FacesContext context) {
    ExternalContext external = context.getExternalContext();
    try {
      external.responseReset();
      external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }
}
