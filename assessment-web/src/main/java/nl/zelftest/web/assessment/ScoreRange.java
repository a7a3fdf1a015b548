package nl.zelftest.web.assessment;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import nl.zelftest.assessment.Score;
import nl.zelftest.web.faces.Html;

/**
 * A bar from nothing to all: what is arranged, and what is not known yet. The words beside it say
 * the same.
 *
 * <p>Attribute: {@code score} ({@link Score}) of something that counts.
 */
@FacesComponent(ScoreRange.TYPE)
public class ScoreRange extends UIComponentBase {
  static final String TYPE = "nl.zelftest.ScoreRange";

  @Override
  public String getFamily() {
    return TYPE;
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    write(Html.within(faces), (Score) getAttributes().get("score"));
  }

  /** Writes one into what is being written. */
  public static void write(Html html, Score score) throws IOException {
    int low = score.lowPercent();
    html.open("svg", "range").with("aria-hidden", "true");
    html.open("rect", "range-track").close();
    html.open("rect", "range-known").with("width", low + "%").close();
    html.open("rect", "range-open").with("x", low + "%");
    html.with("width", score.highPercent() - low + "%").close().close();
  }
}
