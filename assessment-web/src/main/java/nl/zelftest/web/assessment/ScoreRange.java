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
    Html html = new Html();
    write(html, (Score) getAttributes().get("score"));
    html.writeTo(faces);
  }

  /** Writes one into what is being written. */
  public static void write(Html html, Score score) {
    int low = score.lowPercent();
    html.open("svg", "range").with("aria-hidden", "true");
    bar(html, "range-track", 100).close();
    bar(html, "range-known", low).close();
    if (score.highPercent() > low) {
      bar(html, "range-open", score.highPercent() - low).with("x", low + "%").close();
    }
    html.close();
  }

  private static Html bar(Html html, String style, int width) {
    return html.open("rect", style).with("width", width + "%").with("height", "100%");
  }
}
