package nl.zelftest.round;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A round cannot be like this; nothing of it was kept. */
@ApplicationException(rollback = true)
public class InvalidRoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; each has a sentence in the bundle. */
  public enum Reason {
    MISSING,
    NOT_CHOSEN,
    TOO_LONG,
    NOT_PLAIN,
    NAME_TAKEN,
    NOT_A_YEAR,
    NOT_A_DAY,
    /** The version does not hold on the day on which people begin with it. */
    VERSION_NOT_VALID,
    /** People are answering: the questions cannot become those of another set. */
    OTHER_SET,
    /** People are answering: tests go on with later versions only. */
    EARLIER_VERSION,
    /** People are answering: who takes part does not change any more. */
    REFERENCE_DATE_FIXED,
    /** People are answering: the round cannot open later than now. */
    OPENS_LATER,
    CLOSES_BEFORE_OPENING,
    CLOSES_IN_PAST,
    REVEAL_BEFORE_OPENING,
    REVEAL_IN_PAST,
    /** Organisations get a day at least to choose for themselves. */
    MOVE_TOO_SOON,
    MOVE_OUTSIDE_ROUND
  }

  /** What is wrong with which field. */
  public record RoundError(RoundField field, Reason reason) {}

  private final transient List<RoundError> errors;

  InvalidRoundException(List<RoundError> errors) {
    this.errors = List.copyOf(errors);
  }

  /** In the order of the page. */
  public List<RoundError> getErrors() {
    return errors;
  }
}
