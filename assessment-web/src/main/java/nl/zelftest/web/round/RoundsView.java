package nl.zelftest.web.round;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.round.RoundService;
import nl.zelftest.round.RoundService.RoundRow;

/** All rounds, to choose one to change or to plan another. */
@Named
@RequestScoped
public class RoundsView {

  @Inject private RoundService rounds;

  private List<RoundRow> rows;
  private boolean mayPlan;
  private String saved;

  public void load() {
    rows = rounds.rounds();
    mayPlan = rounds.mayPlan();
  }

  public List<RoundRow> getRows() {
    return rows;
  }

  /** Whether the person may plan rounds; otherwise they are there to read. */
  public boolean isMayPlan() {
    return mayPlan;
  }

  /** Whether a round was just kept. */
  public boolean isJustSaved() {
    return saved != null;
  }

  public String getSaved() {
    return saved;
  }

  public void setSaved(String saved) {
    this.saved = saved;
  }
}
