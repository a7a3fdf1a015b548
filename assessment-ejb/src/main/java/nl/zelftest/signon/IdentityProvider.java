package nl.zelftest.signon;

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
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.zelftest.organisation.Organisation;

/**
 * Where the people of an organisation can sign in with the account that they have there. It is off
 * until somebody signed in with its settings as they are.
 */
@Entity
@Table(name = "identity_provider")
public class IdentityProvider {

  @Id
  @Column(name = "id")
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organisation_id")
  private Organisation organisation;

  @Column(name = "issuer")
  private String issuer;

  @Column(name = "client_id")
  private String clientId;

  @Enumerated(EnumType.STRING)
  @Column(name = "client_authentication")
  private ClientAuthentication authentication;

  @Column(name = "sealed_key")
  private String sealedKey;

  @Column(name = "sealed_secret")
  private String sealedSecret;

  @Column(name = "acr_values")
  private String acrValues;

  @Column(name = "enabled")
  private boolean enabled;

  @Column(name = "tried_at")
  private Instant triedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  @ElementCollection
  @CollectionTable(
      name = "identity_provider_domain",
      joinColumns = @JoinColumn(name = "provider_id"))
  @Column(name = "domain")
  private Set<String> domains = new LinkedHashSet<>();

  @Version
  @Column(name = "version")
  private int version;

  protected IdentityProvider() {}

  /**
   * A provider that is off, and still without settings.
   *
   * @param sealedKey the portal's key pair there, encrypted
   */
  IdentityProvider(UUID id, Organisation organisation, String sealedKey, Instant createdAt) {
    this.id = id;
    this.organisation = organisation;
    this.sealedKey = sealedKey;
    this.createdAt = createdAt;
  }

  /**
   * Takes other settings, which have to be tried before it can be switched on (again).
   *
   * @param newSecret the client secret, encrypted; null keeps the one that is there
   * @param acr with spaces between; null when no sign-in there counts as two factors
   * @return whether the people are now other ones, because somebody else names them
   */
  boolean configure(
      String newIssuer,
      String newClientId,
      ClientAuthentication newAuthentication,
      String newSecret,
      String acr) {
    boolean others = issuer != null && !issuer.equals(newIssuer);
    boolean same =
        Objects.equals(issuer, newIssuer)
            && Objects.equals(clientId, newClientId)
            && authentication == newAuthentication
            && newSecret == null
            && Objects.equals(acrValues, acr);
    issuer = newIssuer;
    clientId = newClientId;
    authentication = newAuthentication;
    if (newAuthentication == ClientAuthentication.PRIVATE_KEY_JWT) {
      sealedSecret = null;
    } else if (newSecret != null) {
      sealedSecret = newSecret;
    }
    acrValues = acr;
    if (!same) {
      triedAt = null;
      enabled = false;
    }
    return others;
  }

  /** Leads holders of addresses in these domains to it. */
  void lead(Set<String> newDomains) {
    domains.retainAll(newDomains);
    domains.addAll(newDomains);
  }

  /** Remembers that somebody signed in with the settings as they are. */
  void tried(Instant moment) {
    triedAt = moment;
  }

  /** Switches it on; false when nobody tried its settings. */
  boolean enable() {
    enabled = triedAt != null && removedAt == null;
    return enabled;
  }

  void disable() {
    enabled = false;
  }

  /** Ends it for good. Its key and secret are forgotten. */
  void remove(Instant moment) {
    enabled = false;
    removedAt = moment;
    domains.clear();
    sealedKey = "";
    authentication = ClientAuthentication.PRIVATE_KEY_JWT;
    sealedSecret = null;
  }

  UUID getId() {
    return id;
  }

  Organisation getOrganisation() {
    return organisation;
  }

  String getIssuer() {
    return issuer;
  }

  String getClientId() {
    return clientId;
  }

  ClientAuthentication getAuthentication() {
    return authentication;
  }

  String getSealedKey() {
    return sealedKey;
  }

  /** Null unless it is what the portal shows itself by. */
  String getSealedSecret() {
    return sealedSecret;
  }

  /** Which acr values count as two factors; none when no sign-in there does. */
  List<String> getAcrValues() {
    return acrValues == null ? List.of() : Arrays.asList(acrValues.split(" ", -1));
  }

  boolean isEnabled() {
    return enabled;
  }

  boolean isTried() {
    return triedAt != null;
  }

  Set<String> getDomains() {
    return Collections.unmodifiableSet(domains);
  }
}
