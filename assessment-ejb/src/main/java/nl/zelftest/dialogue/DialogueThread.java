package nl.zelftest.dialogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.shared.NullableUuidConverter;

/** What is said about one question, to everybody, and who follows it. */
@Entity
@Table(name = "dialogue_thread")
class DialogueThread {

  /** So that a page stays readable; who comes this far had better meet. */
  static final int MOST_COMMENTS = 500;

  /** Of one organisation about one question. */
  static final int MOST_NOTES = 100;

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "dialogue_id")
  private UUID dialogueId;

  @Column(name = "question_code")
  private String questionCode;

  @Column(name = "comments")
  private int comments;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Convert(converter = NullableUuidConverter.class)
  @Column(name = "resolved_by")
  private UUID resolvedBy;

  @ElementCollection
  @CollectionTable(name = "dialogue_follower", joinColumns = @JoinColumn(name = "thread_id"))
  @Column(name = "account_id")
  private Set<UUID> followers = new HashSet<>();

  protected DialogueThread() {}

  DialogueThread(UUID dialogueId, String questionCode) {
    this.dialogueId = dialogueId;
    this.questionCode = questionCode;
  }

  /**
   * A new comment, which opens the question again; who writes follows.
   *
   * @throws FullThreadException when no more fit
   */
  Comment comment(UUID organisation, UUID account, Instant moment, String text) {
    if (comments >= MOST_COMMENTS) {
      throw new FullThreadException();
    }
    comments++;
    reopen();
    followers.add(account);
    return new Comment(id, comments, organisation, account, moment, text);
  }

  void resolve(UUID account, Instant moment) {
    resolvedBy = account;
    resolvedAt = moment;
  }

  void reopen() {
    resolvedBy = null;
    resolvedAt = null;
  }

  void follow(UUID account) {
    followers.add(account);
  }

  void unfollow(UUID account) {
    followers.remove(account);
  }

  UUID getId() {
    return id;
  }

  String getQuestionCode() {
    return questionCode;
  }

  int getComments() {
    return comments;
  }

  boolean isResolved() {
    return resolvedAt != null;
  }

  Set<UUID> getFollowers() {
    return Collections.unmodifiableSet(followers);
  }
}
