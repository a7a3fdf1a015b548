package nl.zelftest.web.questionset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.zelftest.questionset.QuestionSetService;
import nl.zelftest.questionset.VersionDifference;

/** What a published version changed, whole or only what did change. */
@Named
@RequestScoped
public class DifferenceView {

  @Inject private QuestionSetService questionSets;

  private String set;
  private String older;
  private String newer;
  private String only;
  private VersionDifference difference;

  public void load() {
    difference = questionSets.difference(set, older, newer);
  }

  public VersionDifference getDifference() {
    return difference;
  }

  public boolean isOnlyChanged() {
    return "veranderd".equals(only);
  }

  public String getSet() {
    return set;
  }

  public void setSet(String set) {
    this.set = set;
  }

  public String getOlder() {
    return older;
  }

  public void setOlder(String older) {
    this.older = older;
  }

  public String getNewer() {
    return newer;
  }

  public void setNewer(String newer) {
    this.newer = newer;
  }

  public String getOnly() {
    return only;
  }

  public void setOnly(String only) {
    this.only = only;
  }
}
