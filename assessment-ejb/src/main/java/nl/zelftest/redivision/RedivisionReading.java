package nl.zelftest.redivision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zelftest.organisation.Succession.Kind;
import nl.zelftest.redivision.InvalidRedivisionException.Reason;
import nl.zelftest.redivision.RedivisionCheck.Known;
import nl.zelftest.redivision.RedivisionCheck.Register;
import nl.zelftest.shared.Days;
import nl.zelftest.shared.PersonText;

/** Reads a change as it was typed. Whether it can be is for {@link RedivisionCheck}. */
final class RedivisionReading {

  private static final int LONGEST_NAME = 80;

  /** What one change can touch; more would not fit its row, and no such change is known. */
  private static final int MOST = 20;

  private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");
  private static final Pattern SEPARATOR = Pattern.compile("[\\r\\n,;]+");

  private final Register register;
  private final RedivisionErrors errors;

  /** Tells these errors what is wrong with it. */
  RedivisionReading(Register register, RedivisionErrors errors) {
    this.register = register;
    this.errors = errors;
  }

  /** The terms; null where something is no day, kind or municipality at all. */
  RedivisionTerms terms(RedivisionInput input) {
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
        errors.refuse(RedivisionField.PROVINCE, Reason.NOT_CHOSEN, "");
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
      errors.refuse(
          RedivisionField.EFFECTIVE_DATE, text == null ? Reason.MISSING : Reason.NOT_A_DAY, "");
    } else if (!date.isAfter(register.today())) {
      errors.refuse(RedivisionField.EFFECTIVE_DATE, Reason.IN_PAST, "");
    }
    return date;
  }

  private Kind kind(String text) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(text)) {
        return kind;
      }
    }
    errors.refuse(RedivisionField.KIND, Reason.NOT_CHOSEN, "");
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
      errors.refuse(field, Reason.MISSING, "");
    } else if (codes.size() > MOST) {
      errors.refuse(field, Reason.TOO_MANY, "");
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
            () -> errors.refuse(field, Reason.UNKNOWN, shortened(name)));
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
  }

  private List<String> newCode(String typed) {
    if (typed == null) {
      errors.refuse(RedivisionField.CODE, Reason.MISSING, "");
      return List.of();
    }
    String code = typed.toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches()) {
      errors.refuse(RedivisionField.CODE, Reason.NOT_A_CODE, "");
    }
    return List.of(code);
  }

  private void requireName(String name) {
    if (name == null) {
      errors.refuse(RedivisionField.NAME, Reason.MISSING, "");
    } else if (name.length() > LONGEST_NAME) {
      errors.refuse(RedivisionField.NAME, Reason.TOO_LONG, "");
    } else if (!PersonText.isName(name)) {
      errors.refuse(RedivisionField.NAME, Reason.NOT_PLAIN, "");
    }
  }

  private void refuseGiven(RedivisionField field, String typed) {
    if (typed != null) {
      errors.refuse(field, Reason.NOT_FOR_KIND, "");
    }
  }
}
