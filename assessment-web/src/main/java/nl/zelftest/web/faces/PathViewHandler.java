package nl.zelftest.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Sends a page's forms back to the address under which the page was asked for. */
public class PathViewHandler extends ViewHandlerWrapper {

  public PathViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    Object path = context.getExternalContext().getRequestMap().get(Paths.ASKED);
    return path == null ? super.getActionURL(context, viewId) : path.toString();
  }
}
