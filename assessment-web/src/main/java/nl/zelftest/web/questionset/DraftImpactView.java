package nl.zelftest.web.questionset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import nl.zelftest.assessment.Impact;
import nl.zelftest.assessment.ImpactService;
import nl.zelftest.questionset.DraftPages;
import nl.zelftest.questionset.VersionDifference;

/** What publishing a draft brings about, and what it changes. */
@Named
@RequestScoped
public class DraftImpactView {

  @Inject private DraftView draftView;

  @Inject private ImpactService impacts;

  @Inject private DraftPages pages;

  private Impact impact;
  private VersionDifference difference;

  public void load() {
    UUID draft = UUID.fromString(draftView.getDraft());
    impact = impacts.of(draft);
    difference = pages.difference(draft);
  }

  public Impact getImpact() {
    return impact;
  }

  public VersionDifference getDifference() {
    return difference;
  }

  public String codes(List<String> codes) {
    return String.join(", ", codes);
  }
}
