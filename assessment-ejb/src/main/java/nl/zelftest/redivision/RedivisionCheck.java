package nl.zelftest.redivision;

import java.time.LocalDate;
import java.util.List;
import nl.zelftest.redivision.InvalidRedivisionException.Reason;

/**
 * Whether municipalities can change as it was typed: those that end exist until that day, those
 * that go on exist from that day, also after all that is planned beside it. So nothing can lead to
 * itself, and no area is left to nobody.
 */
final class RedivisionCheck {

  private final Register register;
  private final RedivisionErrors errors = new RedivisionErrors();

  /** A municipality as the register has it. */
  record Known(String code, String name, String cbsName, LocalDate from, LocalDate to) {

    boolean existsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    boolean isCalled(String typed) {
      return typed.equalsIgnoreCase(code)
          || typed.equalsIgnoreCase(cbsName)
          || typed.equalsIgnoreCase(name);
    }
  }

  /**
   * What a change is checked against.
   *
   * @param plans all others that are neither withdrawn nor applied
   */
  record Register(
      List<Known> municipalities,
      List<RedivisionTerms> plans,
      List<String> provinces,
      LocalDate today) {
    Register {
      municipalities = List.copyOf(municipalities);
      plans = List.copyOf(plans);
      provinces = List.copyOf(provinces);
    }
  }

  private RedivisionCheck(Register register) {
    this.register = register;
  }

  /**
   * What was typed, as terms.
   *
   * @throws InvalidRedivisionException with everything that is wrong
   */
  static RedivisionTerms require(RedivisionInput input, Register register) {
    RedivisionCheck check = new RedivisionCheck(register);
    RedivisionTerms terms = new RedivisionReading(register, check.errors).terms(input);
    if (terms != null) {
      check.check(terms);
    }
    check.errors.end();
    return terms;
  }

  /**
   * Ensures that what was planned before can still be.
   *
   * @throws InvalidRedivisionException with everything that is wrong
   */
  static void requireStill(RedivisionTerms terms, Register register) {
    RedivisionCheck check = new RedivisionCheck(register);
    check.check(terms);
    check.errors.end();
  }

  private void check(RedivisionTerms terms) {
    checkNumbers(terms);
    for (String code : terms.oldCodes()) {
      checkEnds(code, terms.effectiveDate());
    }
    if (terms.begins()) {
      checkBegins(terms);
    } else {
      for (String code : terms.newCodes()) {
        checkGoesOn(code, terms);
      }
    }
  }

  private void checkNumbers(RedivisionTerms terms) {
    int ending = terms.oldCodes().size();
    int going = terms.newCodes().size();
    switch (terms.kind()) {
      case MERGER -> errors.refuseIf(ending < 2, RedivisionField.OLD, Reason.ONLY_ONE);
      case RENAME -> errors.refuseIf(ending > 1, RedivisionField.OLD, Reason.MORE_THAN_ONE);
      case ABSORPTION -> errors.refuseIf(going > 1, RedivisionField.NEW, Reason.MORE_THAN_ONE);
      case SPLIT -> {
        errors.refuseIf(ending > 1, RedivisionField.OLD, Reason.MORE_THAN_ONE);
        errors.refuseIf(going < 2, RedivisionField.NEW, Reason.ONLY_ONE);
      }
    }
  }

  private void checkEnds(String code, LocalDate date) {
    boolean exists =
        register.municipalities().stream()
            .anyMatch(one -> one.code().equals(code) && one.existsOn(date.minusDays(1)));
    boolean endsOtherwise =
        register.plans().stream().anyMatch(plan -> plan.oldCodes().contains(code));
    if (!exists || endsOtherwise) {
      errors.refuse(RedivisionField.OLD, Reason.ENDED, nameOf(code));
    } else if (register.plans().stream()
        .anyMatch(plan -> plan.newCodes().contains(code) && !plan.effectiveDate().isBefore(date))) {
      errors.refuse(RedivisionField.OLD, Reason.NEEDED, nameOf(code));
    }
  }

  private void checkBegins(RedivisionTerms terms) {
    String code = terms.newCodes().get(0);
    boolean codeTaken =
        register.municipalities().stream().anyMatch(one -> one.code().equals(code))
            || register.plans().stream()
                .anyMatch(plan -> plan.begins() && plan.newCodes().contains(code));
    errors.refuseIf(codeTaken, RedivisionField.CODE, Reason.TAKEN);
    boolean nameTaken =
        register.municipalities().stream()
                .anyMatch(one -> one.cbsName().equalsIgnoreCase(terms.newName()))
            || register.plans().stream()
                .anyMatch(
                    plan -> plan.begins() && plan.newName().equalsIgnoreCase(terms.newName()));
    errors.refuseIf(nameTaken, RedivisionField.NAME, Reason.TAKEN);
  }

  private void checkGoesOn(String code, RedivisionTerms terms) {
    LocalDate date = terms.effectiveDate();
    boolean exists =
        register.municipalities().stream()
                .anyMatch(one -> one.code().equals(code) && one.existsOn(date))
            || register.plans().stream()
                .anyMatch(
                    plan ->
                        plan.begins()
                            && plan.newCodes().contains(code)
                            && !plan.effectiveDate().isAfter(date));
    boolean ends =
        register.plans().stream()
            .anyMatch(
                plan -> plan.oldCodes().contains(code) && !plan.effectiveDate().isAfter(date));
    if (terms.oldCodes().contains(code)) {
      errors.refuse(RedivisionField.NEW, Reason.ITSELF, nameOf(code));
    } else if (!exists || ends) {
      errors.refuse(RedivisionField.NEW, Reason.GONE, nameOf(code));
    }
  }

  private String nameOf(String code) {
    return register.municipalities().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(Known::cbsName)
        .orElse(code);
  }
}
