package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import nl.zelftest.account.OrganisationService;
import nl.zelftest.account.OrganisationService.Filter;
import nl.zelftest.account.OrganisationService.Page;
import nl.zelftest.organisation.CouncilKind;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.organisation.Province;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** All organisations, to find one; the address holds what is looked for. */
@Named
@RequestScoped
public class OrganisationsView {

  @Inject private OrganisationService organisations;

  @Inject private Form form;

  @Inject private FacesContext faces;

  private Filter filter;
  private List<Province> provinces;
  private Page page;

  @PostConstruct
  void load() {
    provinces = organisations.provinces();
    filter =
        new Filter(
            form.typed("zoek").strip(),
            chosen(getKinds()),
            chosen(getCouncilKinds()),
            provinces.stream()
                .map(Province::getCode)
                .filter(code -> code.equals(form.typed("provincie")))
                .findFirst()
                .orElse(null),
            form.typed("stand").equals("gesloten"));
    page = organisations.find(filter, form.pageNumber());
  }

  /** The one of these that was chosen; null when none of them was. */
  private <K extends Enum<K>> K chosen(List<K> kinds) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(form.typed("soort")))
        .findFirst()
        .orElse(null);
  }

  /** The address of another page of what was found. */
  public String address(int number) {
    return faces.getExternalContext().getRequestContextPath()
        + Paths.ORGANISATIONS
        + "?zoek="
        + Paths.address(filter.name())
        + "&soort="
        + kind()
        + "&provincie="
        + (filter.province() == null ? "" : filter.province())
        + (filter.closed() ? "&stand=gesloten" : "")
        + "&pagina="
        + number;
  }

  private String kind() {
    Enum<?> kind = filter.councilKind() == null ? filter.kind() : filter.councilKind();
    return kind == null ? "" : kind.name();
  }

  /** Whether a file was brought in just now. */
  public boolean isImported() {
    return !form.typed("toegevoegd").isEmpty();
  }

  public Filter getFilter() {
    return filter;
  }

  public List<Province> getProvinces() {
    return provinces;
  }

  public List<OrganisationKind> getKinds() {
    return Arrays.asList(OrganisationKind.values());
  }

  public List<CouncilKind> getCouncilKinds() {
    return Arrays.asList(CouncilKind.values());
  }

  public Page getPage() {
    return page;
  }
}
