package nl.zelftest.web.redivision;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import nl.zelftest.redivision.InvalidRedivisionException;
import nl.zelftest.redivision.RedivisionRow;
import nl.zelftest.redivision.RedivisionService;
import nl.zelftest.shared.NotFoundException;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** All changes of municipalities: those ahead, and those that were. */
@Named
@RequestScoped
public class RedivisionsView {

  @Inject private RedivisionService redivisions;

  @Inject private Form form;

  private List<RedivisionRow> rows;
  private String refused;

  @PostConstruct
  void load() {
    rows = redivisions.all();
  }

  /** Plans what the reference data expect, so that it can be looked at and confirmed. */
  public void takeOver() throws IOException {
    try {
      UUID id = redivisions.planExpected(form.typed("gemeente"), day(form.typed("datum")));
      form.goTo(Paths.redivision(id));
    } catch (InvalidRedivisionException e) {
      refused = RedivisionWords.sentence(e.getErrors().get(0), form.locale());
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new NotFoundException();
    }
  }

  /** Those that can still happen, the first to come first. */
  public List<RedivisionRow> getAhead() {
    return rows.stream()
        .filter(row -> row.standing().isAhead())
        .sorted((one, other) -> one.effectiveDate().compareTo(other.effectiveDate()))
        .toList();
  }

  /** All others, the newest first. */
  public List<RedivisionRow> getPast() {
    return rows.stream().filter(row -> !row.standing().isAhead()).toList();
  }

  /** Why nothing was planned; null when nothing is wrong. */
  public String getRefused() {
    return refused;
  }

  public boolean isFailed() {
    return refused != null;
  }
}
