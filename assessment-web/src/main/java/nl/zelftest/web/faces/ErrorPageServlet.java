package nl.zelftest.web.faces;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** Leads every error of a page to the one view that tells it, and tells no more than its kind. */
@WebServlet(ErrorPageServlet.PATH)
public class ErrorPageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String PATH = "/error";

  /** Which of the view's texts to show. */
  private static final String KIND = "problem";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!response.isCommitted()) {
      // Payara asks twice where the request that failed was forwarded; once is answered.
      request.setAttribute(KIND, kind(status));
      request.getRequestDispatcher("/error.xhtml").forward(new WithoutForm(request), response);
    }
  }

  private static String kind(int status) {
    return switch (status) {
      case HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND -> "notFound";
      default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "wrong" : "failed";
    };
  }

  /**
   * The fields of a form that failed are not meant for the error page: Faces would take them for
   * its own form's, and fail once more.
   */
  private static final class WithoutForm extends HttpServletRequestWrapper {
    WithoutForm(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
