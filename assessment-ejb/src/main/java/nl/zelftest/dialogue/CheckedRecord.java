package nl.zelftest.dialogue;

import java.time.Instant;

/**
 * What anybody who has a record's hash, or its file, may know of it.
 *
 * @param file whether it is the hash of the file itself: then the file is the very same
 * @param sha256 of the content, as it is printed in the document
 */
public record CheckedRecord(
    boolean file,
    String municipality,
    String round,
    int reportingYear,
    int sequence,
    Instant drawnUpAt,
    Instant finalAt,
    String sha256,
    Approvals approvals) {

  static CheckedRecord of(RecordRow record, boolean file) {
    return new CheckedRecord(
        file,
        record.content().municipality().name(),
        record.content().round().name(),
        record.content().round().reportingYear(),
        record.sequence(),
        record.drawnUpAt(),
        record.approvals().finalAt().orElseThrow(),
        record.sha256(),
        record.approvals());
  }
}
