package nl.zelftest.web.account;

import java.util.Locale;
import nl.zelftest.account.OrganisationFileProblem;
import nl.zelftest.web.faces.Texts;

/** Says what is wrong with a file of organisations. */
final class OrganisationFileWords {

  private OrganisationFileWords() {}

  static String sentence(Locale locale, OrganisationFileProblem problem) {
    String what = Texts.of(locale, "organisationImport.problem." + problem.kind(), problem.what());
    return problem.line() == 0
        ? what
        : Texts.of(locale, "organisationImport.line", Long.toString(problem.line()), what);
  }
}
