package nl.zelftest.redivision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.redivision.InvalidRedivisionException.Reason;
import nl.zelftest.redivision.InvalidRedivisionException.RedivisionError;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.PersonText;

/**
 * Whether municipalities can change as it was typed: those that end exist until that day, those
 * that go on exist from that day, also after all that is planned beside it. So nothing can lead to
 * itself, and no area is left to nobody.
 */
final class RedivisionCheck {

  static final int LONGEST_NAME = 80;

  /** What one change can touch; more would not fit its row, and no such change is known. */
  static final int MOST = 20;

  private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");
  private static final Pattern SEPARATOR = Pattern.compile("[\\r\\n,;]+");

  private final Register register;
  private final List<RedivisionError> errors = new ArrayList<>();

  /** A municipality as the register has it. */
  record Known(String code, String name, String cbsName, LocalDate from, LocalDate to) {

    boolean existsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    private boolean isCalled(String typed) {
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
    RedivisionTerms terms = check.terms(input);
    if (terms != null) {
      check.check(terms);
    }
    check.end();
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
    check.end();
  }

  private void end() {
    if (!errors.isEmpty()) {
      errors.sort(Comparator.comparing(RedivisionError::field));
      throw new InvalidRedivisionException(errors);
    }
  }

  /** Null where something is no day, kind or municipality at all. */
  private RedivisionTerms terms(RedivisionInput input) {
    LocalDate date = date(input.effectiveDate());
    Kind kind = kind(input.kind());
    List<String> old = codes(RedivisionField.OLD, input.oldNames(), date);
    if (kind == null) {
      return null;
    }
    boolean begins = RedivisionTerms.begins(kind);
    List<String> successors;
    if (begins) {
      refuseGiven(RedivisionField.NEW, input.newNames());
      successors = newCode(input.code());
      requireName(input.name());
      if (input.province() == null || !register.provinces().contains(input.province())) {
        refuse(RedivisionField.PROVINCE, Reason.NOT_CHOSEN, "");
      }
    } else {
      refuseGiven(RedivisionField.CODE, input.code());
      refuseGiven(RedivisionField.NAME, input.name());
      refuseGiven(RedivisionField.PROVINCE, input.province());
      successors = codes(RedivisionField.NEW, input.newNames(), date);
    }
    return errors.isEmpty()
        ? new RedivisionTerms(
            date,
            kind,
            old,
            successors,
            begins ? input.name() : null,
            begins ? input.province() : null)
        : null;
  }

  private LocalDate date(String text) {
    LocalDate date = text == null ? null : Days.read(text).orElse(null);
    if (date == null) {
      refuse(RedivisionField.EFFECTIVE_DATE, text == null ? Reason.MISSING : Reason.NOT_A_DAY, "");
    } else if (!date.isAfter(register.today())) {
      refuse(RedivisionField.EFFECTIVE_DATE, Reason.IN_PAST, "");
    }
    return date;
  }

  private Kind kind(String text) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(text)) {
        return kind;
      }
    }
    refuse(RedivisionField.KIND, Reason.NOT_CHOSEN, "");
    return null;
  }

  /** Of two with the same name, such as Bergen or one that ended, the one that exists is meant. */
  private List<String> codes(RedivisionField field, String typed, LocalDate date) {
    Set<String> codes = new LinkedHashSet<>();
    for (String part : SEPARATOR.split(typed == null ? "" : typed, -1)) {
      String name = part.strip();
      if (!name.isEmpty() && codes.size() <= MOST) {
        code(name, field, date, codes);
      }
    }
    if (typed == null || typed.isBlank()) {
      refuse(field, Reason.MISSING, "");
    } else if (codes.size() > MOST) {
      refuse(field, Reason.TOO_MANY, "");
    }
    return List.copyOf(codes);
  }

  private void code(String name, RedivisionField field, LocalDate date, Set<String> codes) {
    List<String> found =
        register.municipalities().stream()
            .filter(one -> one.isCalled(name))
            .sorted(
                Comparator.comparing(
                    one -> date == null || !one.existsOn(date.minusDays(1)) ? 1 : 0))
            .map(Known::code)
            .toList();
    if (!found.isEmpty()) {
      codes.add(found.get(0));
      return;
    }
    register.plans().stream()
        .filter(plan -> plan.begins() && plan.effectiveDate().equals(date))
        .filter(
            plan ->
                name.equalsIgnoreCase(plan.newName())
                    || name.equalsIgnoreCase(plan.newCodes().get(0)))
        .findFirst()
        .ifPresentOrElse(
            plan -> codes.add(plan.newCodes().get(0)),
            () -> refuse(field, Reason.UNKNOWN, shortened(name)));
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
  }

  private List<String> newCode(String typed) {
    if (typed == null) {
      refuse(RedivisionField.CODE, Reason.MISSING, "");
      return List.of();
    }
    String code = typed.toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      refuse(RedivisionField.CODE, Reason.NOT_A_CODE, "");
    }
    return List.of(code);
  }

  private void requireName(String name) {
    if (name == null) {
      refuse(RedivisionField.NAME, Reason.MISSING, "");
    } else if (name.length() > LONGEST_NAME) {
      refuse(RedivisionField.NAME, Reason.TOO_LONG, "");
    } else if (!PersonText.isName(name)) {
      refuse(RedivisionField.NAME, Reason.NOT_PLAIN, "");
    }
  }

  private void refuseGiven(RedivisionField field, String typed) {
    if (typed != null) {
      refuse(field, Reason.NOT_FOR_KIND, "");
    }
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
      case MERGER -> refuseIf(ending < 2, RedivisionField.OLD, Reason.ONLY_ONE);
      case RENAME -> refuseIf(ending > 1, RedivisionField.OLD, Reason.MORE_THAN_ONE);
      case ABSORPTION -> refuseIf(going > 1, RedivisionField.NEW, Reason.MORE_THAN_ONE);
      case SPLIT -> {
        refuseIf(ending > 1, RedivisionField.OLD, Reason.MORE_THAN_ONE);
        refuseIf(going < 2, RedivisionField.NEW, Reason.ONLY_ONE);
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
      refuse(RedivisionField.OLD, Reason.ENDED, nameOf(code));
    } else if (register.plans().stream()
        .anyMatch(plan -> plan.newCodes().contains(code) && !plan.effectiveDate().isBefore(date))) {
      refuse(RedivisionField.OLD, Reason.NEEDED, nameOf(code));
    }
  }

  private void checkBegins(RedivisionTerms terms) {
    String code = terms.newCodes().get(0);
    boolean codeTaken =
        register.municipalities().stream().anyMatch(one -> one.code().equals(code))
            || register.plans().stream()
                .anyMatch(plan -> plan.begins() && plan.newCodes().contains(code));
    refuseIf(codeTaken, RedivisionField.CODE, Reason.TAKEN);
    boolean nameTaken =
        register.municipalities().stream()
                .anyMatch(one -> one.cbsName().equalsIgnoreCase(terms.newName()))
            || register.plans().stream()
                .anyMatch(
                    plan -> plan.begins() && plan.newName().equalsIgnoreCase(terms.newName()));
    refuseIf(nameTaken, RedivisionField.NAME, Reason.TAKEN);
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
      refuse(RedivisionField.NEW, Reason.ITSELF, nameOf(code));
    } else if (!exists || ends) {
      refuse(RedivisionField.NEW, Reason.GONE, nameOf(code));
    }
  }

  private String nameOf(String code) {
    return register.municipalities().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(Known::cbsName)
        .orElse(code);
  }

  private void refuseIf(boolean wrong, RedivisionField field, Reason reason) {
    if (wrong) {
      refuse(field, reason, "");
    }
  }

  private void refuse(RedivisionField field, Reason reason, String what) {
    if (errors.stream().noneMatch(error -> error.field() == field)) {
      errors.add(new RedivisionError(field, reason, what));
    }
  }
}
