package nl.zelftest.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.zelftest.audit.AuditTrail;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Loads the country's municipalities, their successions and their places on the map into an empty
 * database; from then on national administrators keep them current. Source: CBS and RvIG Landelijke
 * Tabel 33, see {@code db/SOURCES.md}.
 */
@ApplicationScoped
public class MunicipalityReference {

  @PersistenceContext private EntityManager entities;

  @Inject private AuditTrail audit;

  /** Does nothing where municipalities are known already. Needs a transaction. */
  public void load() {
    if (entities.createQuery("select count(m) from Municipality m", Long.class).getSingleResult()
        > 0) {
      return;
    }
    List<MunicipalityRow> municipalities = rows("municipalities.csv", MunicipalityRow::of);
    municipalities.stream()
        .map(row -> Map.entry(row.provinceCode(), row.provinceName()))
        .distinct()
        .forEach(
            province -> entities.persist(new Province(province.getKey(), province.getValue())));
    // Codes, not references, tie these together, so JPA cannot know what has to be written first.
    entities.flush();
    municipalities.forEach(row -> entities.persist(new Municipality(row)));
    entities.flush();
    rows("successions.csv", MunicipalityReference::succession).forEach(entities::persist);
    rows("hexmap.csv", MunicipalityReference::hexCell).forEach(entities::persist);
    audit.recordSystem(
        "REFERENCE_LOADED", "Municipality", "*", municipalities.size() + " municipalities");
  }

  private static Succession succession(Map<String, String> line) {
    return new Succession(
        LocalDate.parse(line.get("effective_date")),
        Succession.Kind.valueOf(line.get("type").toUpperCase(Locale.ROOT)),
        line.get("old_code"),
        line.get("new_code"),
        Succession.Status.valueOf(line.get("status").toUpperCase(Locale.ROOT)));
  }

  private static HexCell hexCell(Map<String, String> line) {
    return new HexCell(
        line.get("code"), Integer.parseInt(line.get("column")), Integer.parseInt(line.get("row")));
  }

  private static <T> List<T> rows(String file, Function<Map<String, String>, T> row) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            MunicipalityReference.class.getResourceAsStream("/reference/" + file),
            StandardCharsets.UTF_8)) {
      return format.parse(reader).stream().map(CSVRecord::toMap).map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
