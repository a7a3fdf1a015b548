package nl.zelftest.web.faces;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PostConstructViewMapEvent;
import jakarta.faces.event.SystemEvent;

/**
 * Keeps pages without state from getting a session. PrimeFaces puts its nonce into the view map,
 * and Faces makes a session for any view that has one: a visitor who only reads would then cost
 * memory for half an hour.
 */
class StatelessApplication extends ApplicationWrapper {

  StatelessApplication(Application wrapped) {
    super(wrapped);
  }

  @Override
  public void publishEvent(
      FacesContext context, Class<? extends SystemEvent> event, Object source) {
    if (!isOfStatelessView(event, source)) {
      super.publishEvent(context, event, source);
    }
  }

  @Override
  public void publishEvent(
      FacesContext context,
      Class<? extends SystemEvent> event,
      Class<?> sourceType,
      Object source) {
    if (!isOfStatelessView(event, source)) {
      super.publishEvent(context, event, sourceType, source);
    }
  }

  private static boolean isOfStatelessView(Class<? extends SystemEvent> event, Object source) {
    return event == PostConstructViewMapEvent.class
        && source instanceof UIViewRoot view
        // PrimeFaces asks before the view is built, when it cannot say yet that it has no state.
        && (view.isTransient() || view.getChildCount() == 0);
  }
}
