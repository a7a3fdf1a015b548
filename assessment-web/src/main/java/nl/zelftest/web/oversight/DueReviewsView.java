package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.oversight.AccessReviewPage.Due;
import nl.zelftest.oversight.AccessReviews;

/** Where it is time to look at who has access: the reader's own, and for the national team all. */
@Named
@RequestScoped
public class DueReviewsView {

  @Inject private AccessReviews reviews;

  private List<Due> mine;
  private long overdue;

  @PostConstruct
  void load() {
    mine = reviews.mine();
    if (reviews.seesOverdue()) {
      overdue = reviews.countOverdue();
    }
  }

  public List<Due> getMine() {
    return mine;
  }

  public long getOverdue() {
    return overdue;
  }
}
