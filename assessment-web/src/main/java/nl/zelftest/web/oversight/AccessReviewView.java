package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zelftest.account.LastCoordinatorException;
import nl.zelftest.account.MemberPage.MemberRow;
import nl.zelftest.oversight.AccessReviewPage;
import nl.zelftest.oversight.AccessReviewPage.Other;
import nl.zelftest.oversight.AccessReviews;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Who has access to an organisation, to keep or end for each. */
@Named
@RequestScoped
public class AccessReviewView {

  private static final String KEEP = "houden";
  private static final String END = "stoppen";

  @Inject private AccessReviews reviews;

  @Inject private Form form;

  private UUID organisation;
  private AccessReviewPage page;
  private boolean checked;
  private boolean last;

  @PostConstruct
  void load() {
    organisation = form.id("organisatie");
    page = reviews.page(organisation);
  }

  /** Writes down what was chosen for each; otherwise the page says what is still open. */
  public void review() throws IOException {
    checked = true;
    Map<UUID, Boolean> kept = new HashMap<>();
    for (MemberRow member : page.people().members()) {
      if (choice(member).equals(KEEP) || choice(member).equals(END)) {
        kept.put(member.membershipId(), choice(member).equals(KEEP));
      }
    }
    try {
      if (getOpen().isEmpty() && reviews.review(organisation, kept)) {
        form.goTo(Paths.accessReview(organisation) + "?bewaard=ja");
      }
    } catch (LastCoordinatorException e) {
      last = true;
    }
  }

  /** Where this access can be ended. */
  public String path(Other other) {
    return other.assessmentId() == null
        ? Paths.tokens(organisation)
        : Paths.guests(other.assessmentId());
  }

  public AccessReviewPage getPage() {
    return page;
  }

  /** What was chosen for somebody; empty for nothing. */
  public String choice(MemberRow member) {
    return form.typed("keuze-" + member.membershipId());
  }

  /** Those for whom something has to be chosen still. */
  public List<MemberRow> getOpen() {
    return page.people().members().stream().filter(this::isOpen).toList();
  }

  public boolean isOpen(MemberRow member) {
    return checked && !List.of(KEEP, END).contains(choice(member));
  }

  public boolean isFailed() {
    return last || !getOpen().isEmpty();
  }

  public boolean isLast() {
    return last;
  }

  public String missing(MemberRow member) {
    return form.text("review.access.missing", member.name());
  }

  public boolean isJustKept() {
    return !checked && !form.typed("bewaard").isEmpty();
  }
}
