package nl.zelftest.web.questionset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.FillInPage;
import nl.zelftest.organisation.OrganisationKind;
import nl.zelftest.questionset.DraftPages;
import nl.zelftest.web.assessment.FillInView;

/** A theme of a draft, exactly as a municipality or a council will see it. */
@Named
@RequestScoped
public class DraftPreviewView {

  @Inject private DraftPages pages;

  @Inject private FillInView fillIn;

  private UUID draft;
  private String side;
  private String theme;

  public void load() {
    OrganisationKind kind =
        "raad".equals(side) ? OrganisationKind.COUNCIL : OrganisationKind.MUNICIPALITY;
    fillIn.show(FillInPage.preview(pages.preview(draft), theme, kind));
  }

  public String getDraft() {
    return Objects.toString(draft, null);
  }

  public void setDraft(String draft) {
    this.draft = UUID.fromString(draft);
  }

  public String getSide() {
    return side;
  }

  public void setSide(String side) {
    this.side = side;
  }

  public String getTheme() {
    return theme;
  }

  public void setTheme(String theme) {
    this.theme = theme;
  }
}
