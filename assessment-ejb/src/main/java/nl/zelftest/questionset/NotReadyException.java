package nl.zelftest.questionset;

import jakarta.ejb.ApplicationException;
import java.util.EnumSet;
import java.util.Set;

/** A version cannot take its next step yet. */
@ApplicationException(rollback = true)
public class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is lacking; the sentence is in the page's bundle under this name. */
  public enum Lack {
    /** Texts or parts; the draft's page lists them. */
    FINDINGS,
    /** Questions of which nobody decided how earlier ones go on in them. */
    MAPPING,
    LABEL_TAKEN,
    DATE,
    /** Only a set's first version may hold from a day in the past. */
    PAST,
    /** It would hold from a day on which the version before did not hold yet. */
    OVERLAP
  }

  private final EnumSet<Lack> lacks;

  NotReadyException(Set<Lack> lacks) {
    super(lacks.toString());
    this.lacks = EnumSet.copyOf(lacks);
  }

  public Set<Lack> getLacks() {
    return EnumSet.copyOf(lacks);
  }
}
