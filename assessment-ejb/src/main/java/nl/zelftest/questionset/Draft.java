package nl.zelftest.questionset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.util.UUID;

/** What a version says while it is not published. Its revision counts the changes. */
@Entity
@Table(name = "draft")
public class Draft {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Id
  @Column(name = "version_id")
  private UUID versionId;

  @Column(name = "content")
  private String content;

  @Column(name = "revision")
  private int revision;

  protected Draft() {}

  Draft(UUID versionId, DraftContent content) {
    this.versionId = versionId;
    this.content = written(content);
  }

  /** Takes a changed content over; the same content is no change. */
  boolean change(DraftContent changed) {
    String next = written(changed);
    if (next.equals(content)) {
      return false;
    }
    content = next;
    revision++;
    return true;
  }

  int getRevision() {
    return revision;
  }

  String getContent() {
    return content;
  }

  DraftContent content() {
    return read(content);
  }

  static DraftContent read(String content) {
    try {
      return JSON.readValue(content, DraftContent.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(DraftContent content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
