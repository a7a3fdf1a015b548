package nl.zelftest.web.questionset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.questionset.VersionContent;

/** All questions, for everybody to read before signing in. */
@Named
@RequestScoped
public class QuestionsView {

  @Inject private QuestionSetService questionSets;

  private VersionContent version;

  @PostConstruct
  void load() {
    version = questionSets.current().orElse(null);
  }

  /** Null before a version is published. */
  public VersionContent getVersion() {
    return version;
  }

  public int getQuestionCount() {
    return version.themes().stream().mapToInt(theme -> theme.questions().size()).sum();
  }
}
