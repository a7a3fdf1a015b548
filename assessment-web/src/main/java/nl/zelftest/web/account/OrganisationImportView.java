package nl.zelftest.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.account.OrganisationChanges;
import nl.zelftest.account.OrganisationImportPage;
import nl.zelftest.account.OrganisationImportPage.Outcome;
import nl.zelftest.account.OrganisationImportPage.Row;
import nl.zelftest.account.OrganisationImports;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Ids;
import nl.zelftest.web.faces.Paths;

/** Where a file of organisations is chosen, looked at and confirmed. */
@Named
@RequestScoped
public class OrganisationImportView {

  private static final int PAGE = 100;

  @Inject private OrganisationImports imports;

  @Inject private OrganisationChanges organisations;

  @Inject private Form form;

  private OrganisationImportPage page;
  private int number;
  private boolean changed;

  /** The address names the file; without one it is to be chosen. */
  @PostConstruct
  void load() {
    organisations.requireNational();
    String id = form.typed("import");
    page = id.isEmpty() ? null : imports.look(Ids.of(id));
    number = form.pageNumber();
  }

  /** Writes what is shown, unless something else would come of it by now. */
  public void confirm() throws IOException {
    if (imports.confirm(page.id())) {
      form.goTo(Paths.ORGANISATIONS + "?toegevoegd=ja");
    } else {
      page = imports.look(page.id());
      changed = true;
    }
  }

  /** Null where a file is to be chosen. */
  public OrganisationImportPage getPage() {
    return page;
  }

  /** The lines of this page. */
  public List<Row> getRows() {
    int from = Math.min((number - 1) * PAGE, page.rows().size());
    return page.rows().subList(from, Math.min(from + PAGE, page.rows().size()));
  }

  public int getNumber() {
    return number;
  }

  public boolean isMore() {
    return number * PAGE < page.rows().size();
  }

  public boolean isChanged() {
    return changed;
  }

  /** What is wrong, each with its line. */
  public List<String> getProblems() {
    return page.problems().stream()
        .map(problem -> OrganisationFileWords.sentence(form.locale(), problem))
        .toList();
  }

  public long getAdded() {
    return page.count(Outcome.ADDED);
  }

  public long getExtended() {
    return page.count(Outcome.EXTENDED);
  }

  public long getPresent() {
    return page.count(Outcome.PRESENT);
  }
}
