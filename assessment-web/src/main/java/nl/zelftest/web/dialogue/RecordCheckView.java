package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.zelftest.dialogue.CheckedRecord;
import nl.zelftest.dialogue.RecordDocuments;

/** Tells anybody who has a record, on paper or as a file, whether the two sides approved it. */
@Named
@RequestScoped
public class RecordCheckView {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_SHOWN = 200;

  @Inject private RecordDocuments documents;

  private String typed;
  private String problem;
  private CheckedRecord found;
  private boolean checked;

  public void load() {
    if (typed == null || problem != null) {
      return;
    }
    // On paper a long number is broken over lines, and copied with their ends.
    String sha256 = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    if (SHA_256.matcher(sha256).matches()) {
      checked = true;
      found = documents.check(sha256).orElse(null);
    } else {
      problem = "getal";
    }
  }

  /** What was found; null where nothing was. */
  public CheckedRecord getFound() {
    return found;
  }

  /** Whether there was a hash to look for. */
  public boolean isChecked() {
    return checked;
  }

  /** Key of the sentence that says what is wrong; null where nothing is. */
  public String getWrong() {
    if (problem == null) {
      return null;
    }
    return switch (problem) {
      case "getal" -> "check.wrong.number";
      case "te-groot" -> "check.wrong.size";
      default -> "check.wrong.file";
    };
  }

  /** Of what was typed no more than fits in the field is shown again. */
  public String getTyped() {
    return typed == null || typed.length() <= LONGEST_SHOWN
        ? typed
        : typed.substring(0, LONGEST_SHOWN);
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }
}
