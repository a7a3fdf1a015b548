package nl.zelftest.organisation;

import java.time.LocalDate;
import java.util.Map;

/** One line of {@code municipalities.csv}. */
record MunicipalityRow(
    String code,
    String name,
    String cbsName,
    String provinceCode,
    String provinceName,
    LocalDate validFrom,
    LocalDate validTo,
    Integer population,
    Integer populationYear) {

  static MunicipalityRow of(Map<String, String> line) {
    return new MunicipalityRow(
        line.get("code"),
        line.get("name"),
        line.get("cbs_name"),
        line.get("province_code"),
        line.get("province_name"),
        date(line.get("valid_from")),
        date(line.get("valid_to")),
        number(line.get("population")),
        number(line.get("population_year")));
  }

  private static LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }
}
