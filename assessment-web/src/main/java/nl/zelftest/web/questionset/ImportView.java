package nl.zelftest.web.questionset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.questionset.DraftPages;

/** Where a file is chosen; {@link ImportResource} reads it. For national administrators only. */
@Named
@RequestScoped
public class ImportView {

  @Inject private DraftPages pages;

  private int setCount;

  @PostConstruct
  void load() {
    setCount = pages.sets().size();
  }

  /** How many question sets the portal has. */
  public int getSetCount() {
    return setCount;
  }
}
