package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import nl.zelftest.account.OrganisationService;
import nl.zelftest.account.OrganisationService.Page;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.web.faces.Paths;

/** All organisations, to find one; the address holds what is looked for. */
@Named
@RequestScoped
public class OrganisationsView {

  @Inject private OrganisationService organisations;

  @Inject private FacesContext faces;

  private String query;
  private OrganisationKind kind;
  private Page page;

  @PostConstruct
  void load() {
    query = typed("zoek").strip();
    kind =
        getKinds().stream().filter(k -> k.name().equals(typed("soort"))).findFirst().orElse(null);
    String number = typed("pagina");
    page =
        organisations.find(
            query, kind, number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) : 1);
  }

  private String typed(String name) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault(name, "");
  }

  /** The address of another page of what was found. */
  public String address(int number) {
    return faces.getExternalContext().getRequestContextPath()
        + Paths.ORGANISATIONS
        + "?zoek="
        + Paths.address(query)
        + "&soort="
        + (kind == null ? "" : kind)
        + "&pagina="
        + number;
  }

  public String getQuery() {
    return query;
  }

  public OrganisationKind getKind() {
    return kind;
  }

  public List<OrganisationKind> getKinds() {
    return Arrays.asList(OrganisationKind.values());
  }

  public Page getPage() {
    return page;
  }
}
