package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.oversight.AccessReviewPage.OverduePage;
import nl.zelftest.oversight.AccessReviews;
import nl.zelftest.web.faces.Form;

/** The organisations where nobody looked in time at who has access, for the national team. */
@Named
@RequestScoped
public class OverdueReviewsView {

  @Inject private AccessReviews reviews;

  @Inject private Form form;

  private OverduePage page;

  @PostConstruct
  void load() {
    page = reviews.overdue(form.pageNumber());
  }

  public OverduePage getPage() {
    return page;
  }
}
