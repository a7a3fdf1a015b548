package nl.zelftest.web.questionset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.questionset.QuestionSetService.SetRow;
import nl.zelftest.questionset.VersionContent;

/**
 * All questions, for everybody to read before signing in: those of the portal's main question set,
 * or of another by its code.
 */
@Named
@RequestScoped
public class QuestionsView {

  @Inject private QuestionSetService questionSets;

  private String set;
  private VersionContent version;
  private List<SetRow> others;

  @PostConstruct
  void initialise() {
    version = questionSets.current().orElse(null);
  }

  /** Shows the set that the address names. */
  public void load() {
    if (set != null) {
      version = questionSets.current(set);
    }
    others =
        questionSets.sets().stream()
            .filter(row -> version != null && !row.code().equals(version.setCode()))
            .toList();
  }

  public String getSet() {
    return set;
  }

  public void setSet(String set) {
    this.set = set;
  }

  /** Question sets besides the one that is shown. */
  public List<SetRow> getOthers() {
    return others;
  }

  /** Null before a version is published. */
  public VersionContent getVersion() {
    return version;
  }

  public int getQuestionCount() {
    return version.themes().stream().mapToInt(theme -> theme.questions().size()).sum();
  }
}
