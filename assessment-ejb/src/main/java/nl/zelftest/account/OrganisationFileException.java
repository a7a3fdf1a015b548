package nl.zelftest.account;

import jakarta.ejb.ApplicationException;

/** This is no file of organisations; nothing was kept. */
@ApplicationException(rollback = true)
public class OrganisationFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient OrganisationFileProblem problem;

  OrganisationFileException(OrganisationFileProblem problem) {
    this.problem = problem;
  }

  public OrganisationFileProblem getProblem() {
    return problem;
  }
}
