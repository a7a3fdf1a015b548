package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.zelftest.assessment.Score;
import nl.zelftest.assessment.SubmissionSnapshot.ThemePart;
import nl.zelftest.dialogue.PublishedPage;
import nl.zelftest.dialogue.PublishedResults;
import nl.zelftest.organisation.MunicipalityRegister;
import nl.zelftest.questionset.Obligation;

/** A result that a municipality made public. */
@Named
@RequestScoped
public class PublishedView {

  /** One line of the chart and of the table that says the same. */
  public record ThemeScore(ThemePart theme, Score score) {}

  @Inject private PublishedResults results;

  @Inject private MunicipalityRegister municipalities;

  private String municipality;
  private UUID round;
  private PublishedPage page;
  private List<ThemeScore> lawByTheme;
  private List<String> successors;

  public void load() {
    page = results.result(municipality, round);
    successors = municipalities.goesOnAs(municipality);
    lawByTheme =
        page.result().submission().themes().stream()
            .map(
                theme ->
                    new ThemeScore(
                        theme, page.result().scores().theme(theme.code(), Obligation.LAW)))
            .toList();
  }

  public PublishedPage getPage() {
    return page;
  }

  /** What the municipality went into; empty while it exists. */
  public String getSuccessors() {
    return String.join(", ", successors);
  }

  public List<ThemeScore> getLawByTheme() {
    return lawByTheme;
  }

  public Score total(String obligation) {
    return page.result().scores().total(Obligation.valueOf(obligation));
  }

  public String getMunicipality() {
    return municipality;
  }

  public void setMunicipality(String municipality) {
    this.municipality = municipality;
  }

  public String getRound() {
    return Objects.toString(round, null);
  }

  public void setRound(String round) {
    this.round = UUID.fromString(round);
  }
}
