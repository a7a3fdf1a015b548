package nl.zelftest.web.questionset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.questionset.PublishedVersion;
import nl.zelftest.questionset.QuestionSetService;

/** The published versions of a question set, to read about, to compare and to take along. */
@Named
@RequestScoped
public class VersionsView {

  @Inject private QuestionSetService questionSets;

  private String set;
  private List<PublishedVersion> versions;

  public void load() {
    versions = questionSets.versions(set);
  }

  public List<PublishedVersion> getVersions() {
    return versions;
  }

  public String getSet() {
    return set;
  }

  public void setSet(String set) {
    this.set = set;
  }
}
