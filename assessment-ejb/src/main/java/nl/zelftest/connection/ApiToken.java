package nl.zelftest.connection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zelftest.account.TokenScope;
import nl.zelftest.organisation.Organisation;
import nl.zelftest.shared.Secrets;

/**
 * Lets a program read for an organisation, until a day. The token itself is not kept: only its hash
 * is.
 */
@Entity
@Table(name = "api_token")
public class ApiToken {

  /** What every token begins with, so that one that leaked is recognised for what it is. */
  static final String PREFIX = "zelftest_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

  @Id
  @Column(name = "id")
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  @Column(name = "name")
  private String name;

  @Column(name = "token_sha256")
  private String tokenHash;

  @ElementCollection
  @Enumerated(EnumType.STRING)
  @CollectionTable(name = "api_token_scope", joinColumns = @JoinColumn(name = "token_id"))
  @Column(name = "scope")
  private Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);

  @Column(name = "made_by")
  private UUID madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "last_used_on")
  private LocalDate lastUsedOn;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version
  @Column(name = "version")
  private int version;

  protected ApiToken() {}

  /**
   * A token that works from now on.
   *
   * @param token what the program shows; only its hash is kept
   */
  ApiToken(
      UUID id,
      Organisation organisation,
      TokenInput input,
      String token,
      UUID madeBy,
      Instant madeAt) {
    this.id = id;
    this.organisation = organisation;
    this.name = input.name();
    this.tokenHash = Secrets.hash(token);
    this.scopes.addAll(input.scopes());
    this.madeBy = madeBy;
    this.madeAt = madeAt;
    this.expiresAt = input.expiresAt();
  }

  /** A new one, that nobody can guess. */
  static String secret() {
    return PREFIX + Secrets.token();
  }

  /** Whether a text can be a token at all. */
  static boolean isToken(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether it works at a moment; that its organisation is closed it does not know. */
  boolean works(Instant moment) {
    return revokedAt == null && moment.isBefore(expiresAt);
  }

  /**
   * Ends it at once.
   *
   * @return false when it had been revoked before
   */
  boolean revoke(Instant moment) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = moment;
    return true;
  }

  UUID getId() {
    return id;
  }

  Organisation getOrganisation() {
    return organisation;
  }

  String getName() {
    return name;
  }

  Set<TokenScope> getScopes() {
    return Collections.unmodifiableSet(scopes);
  }

  UUID getMadeBy() {
    return madeBy;
  }

  Instant getExpiresAt() {
    return expiresAt;
  }

  LocalDate getLastUsedOn() {
    return lastUsedOn;
  }
}
