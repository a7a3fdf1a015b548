package nl.zelftest.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.reporting.EditionsPage;
import nl.zelftest.reporting.FigureRebuild;

/** How the country's figures stand, and the button that has all of them counted anew. */
@Named
@RequestScoped
public class FiguresView {

  @Inject private FigureRebuild figures;

  private EditionsPage page;
  private FigureRebuild.Report report;

  public void load() {
    page = figures.page();
  }

  /** Counts anew. Sending the form again is harmless: it only counts. */
  public void rebuild() {
    report = figures.rebuild();
    load();
  }

  public EditionsPage getPage() {
    return page;
  }

  /** What the count found; null while nobody asked for it. */
  public FigureRebuild.Report getReport() {
    return report;
  }
}
