package nl.zelftest.redivision;

/**
 * A change of municipalities as it was typed; null where a field is empty.
 *
 * @param oldNames names or codes, one on a line
 * @param newNames the same, of municipalities that exist and go on
 * @param code of a municipality that begins, like its name and province
 */
public record RedivisionInput(
    String effectiveDate,
    String kind,
    String oldNames,
    String newNames,
    String code,
    String name,
    String province) {}
