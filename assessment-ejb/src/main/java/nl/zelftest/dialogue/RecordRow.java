package nl.zelftest.dialogue;

import java.time.Instant;

/** A record and how it stands. */
public record RecordRow(
    int sequence, Instant drawnUpAt, String sha256, RecordSnapshot content, Approvals approvals) {

  static RecordRow of(DialogueRecord record, Approvals approvals) {
    return new RecordRow(
        record.getSequence(),
        record.getDrawnUpAt(),
        record.getSha256(),
        record.snapshot(),
        approvals);
  }

  public boolean isFinal() {
    return approvals.isFinal();
  }
}
