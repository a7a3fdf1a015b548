package nl.zelftest.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A person: one who can sign in, or a guest of a council, who has neither address nor password. */
@Entity
@Table(name = "account")
public class Account {

  /** Stands where a name stood; data, and so in the language of the portal. */
  public static final String FORMER_COLLEAGUE = "Een oud-collega";

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "email")
  private String email;

  @Column(name = "name")
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "sessions_from")
  private Instant sessionsFrom;

  @Column(name = "language")
  private String language;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "made_for_demonstration")
  private boolean madeForDemonstration;

  @Version
  @Column(name = "version")
  private int version;

  protected Account() {}

  public Account(String email, String name, String passwordHash, Instant createdAt) {
    this.email = normalise(email);
    this.name = name;
    this.passwordHash = passwordHash;
    this.language = "nl";
    this.createdAt = createdAt;
  }

  /** One whose password is published, so that a second step would only be in the way. */
  public static Account ofDemonstration(
      String email, String name, String passwordHash, Instant createdAt) {
    Account account = new Account(email, name, passwordHash, createdAt);
    account.madeForDemonstration = true;
    return account;
  }

  /** A guest, who enters by a {@link GuestPass} and can never sign in. */
  public static Account guest(String name, String language, Instant createdAt) {
    Account guest = new Account();
    guest.name = name;
    guest.language = language;
    guest.createdAt = createdAt;
    return guest;
  }

  /** Takes another password; who signed in before this moment has to sign in again. */
  void changePassword(String newPasswordHash, Instant moment) {
    passwordHash = newPasswordHash;
    sessionsFrom = moment;
  }

  /**
   * Takes away who it was: what the person decided stays, under nobody's name. Nobody can sign in
   * with it again, and the address is free for a new account.
   */
  void forget(Instant moment) {
    name = FORMER_COLLEAGUE;
    email = null;
    passwordHash = null;
    sessionsFrom = moment;
    closedAt = moment;
  }

  /** Takes another name, or another language for pages and mails. */
  void rename(String newName, String newLanguage) {
    name = newName;
    language = newLanguage;
  }

  /** Takes another address; who signed in before this moment has to sign in again. */
  void changeEmail(String newEmail, Instant moment) {
    email = normalise(newEmail);
    sessionsFrom = moment;
  }

  /** How addresses are compared: without surrounding space and in lower case. */
  public static String normalise(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }

  public String getLanguage() {
    return language;
  }

  String getPasswordHash() {
    return passwordHash;
  }

  boolean isOpen() {
    return closedAt == null;
  }
}
