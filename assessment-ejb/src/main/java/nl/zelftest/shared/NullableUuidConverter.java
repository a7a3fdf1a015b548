package nl.zelftest.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** For UUIDs that may be absent: EclipseLink 4.0's own conversion fails on an empty column. */
@Converter
public class NullableUuidConverter implements AttributeConverter<UUID, UUID> {

  @Override
  public UUID convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(UUID value) {
    return value;
  }
}
