package nl.zelftest.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import nl.zelftest.account.OrganisationChanges;
import nl.zelftest.account.OrganisationImports;
import nl.zelftest.web.reporting.DownloadServlet;
import nl.zelftest.web.reporting.TableFormat;

/**
 * Hands out a file of organisations to fill in, as Excel in the Netherlands opens it: with a byte
 * order mark, and semicolons.
 */
@WebServlet(OrganisationExampleServlet.VIEW)
public class OrganisationExampleServlet extends DownloadServlet {
  private static final long serialVersionUID = 1L;

  /** Reached by way of its address in the portal's paths only. */
  public static final String VIEW = "/organisations-example.pdf";

  @Inject private transient OrganisationChanges organisations;

  @Override
  protected Download download(HttpServletRequest request) {
    organisations.requireNational();
    String lines =
        OrganisationImports.example().stream()
            .map(cells -> String.join(";", cells) + "\r\n")
            .collect(Collectors.joining());
    return new Download(
        "organisaties.csv",
        TableFormat.CSV.mediaType(),
        ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8));
  }
}
