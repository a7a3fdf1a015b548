package nl.zelftest.web.questionset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import nl.zelftest.questionset.DraftPages;
import nl.zelftest.questionset.DraftPages.SetRow;
import nl.zelftest.questionset.NewDraftService;
import nl.zelftest.shared.NotAllowedException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** Question sets and their versions, for national administrators. */
@Named
@RequestScoped
public class QuestionSetsView {

  @Inject private DraftPages pages;

  @Inject private NewDraftService drafts;

  @Inject private Form form;

  private List<SetRow> sets;
  private boolean refused;

  @PostConstruct
  void load() {
    sets = pages.sets();
  }

  /** Begins a next version of the set that the pressed button's form names. */
  public void begin() throws IOException {
    try {
      String set = form.typed("lijst");
      form.goTo(Paths.draft(drafts.begin(set)));
    } catch (NotAllowedException e) {
      refused = true;
      load();
    }
  }

  public List<SetRow> getSets() {
    return sets;
  }

  /** Whether a colleague began one first. */
  public boolean isRefused() {
    return refused;
  }
}
