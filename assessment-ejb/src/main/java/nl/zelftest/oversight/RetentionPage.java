package nl.zelftest.oversight;

import java.time.LocalDate;
import java.util.List;

/** How long what is kept, and what was removed lately. */
public record RetentionPage(List<Term> terms, List<Run> runs) {

  /** For how many days something is kept. */
  public record Term(RetentionKind kind, int days) {}

  /** How many were removed on a day. */
  public record Run(LocalDate day, RetentionKind kind, int removed) {}
}
