package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.oversight.AccessReviewPage.Due;
import nl.zelftest.oversight.AccessReviews;

/** The organisations where nobody looked in time at who has access, for the national team. */
@Named
@RequestScoped
public class OverdueReviewsView {

  @Inject private AccessReviews reviews;

  private List<Due> overdue;

  @PostConstruct
  void load() {
    overdue = reviews.overdue();
  }

  public List<Due> getOverdue() {
    return overdue;
  }
}
