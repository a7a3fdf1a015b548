package nl.zelftest.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * Shows an error page as if it was asked for by itself. The fields of a form that failed are not
 * meant for it: Faces would take them for its own form's, and fail once more.
 */
public class ErrorPageFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(new WithoutForm(request), response);
  }

  private static final class WithoutForm extends HttpServletRequestWrapper {
    /** Which error it is: the one parameter, given in web.xml. */
    private static final String KIND = "kind";

    WithoutForm(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return KIND.equals(name) ? super.getParameter(KIND) : null;
    }

    @Override
    public String[] getParameterValues(String name) {
      return KIND.equals(name) ? super.getParameterValues(KIND) : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      String[] values = super.getParameterValues(KIND);
      return values == null ? Map.of() : Map.of(KIND, values);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(getParameterMap().keySet());
    }
  }
}
