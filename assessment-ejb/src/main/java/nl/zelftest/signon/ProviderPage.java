package nl.zelftest.signon;

import java.net.URI;
import java.util.UUID;

/**
 * The identity provider of an organisation, for those who look after it.
 *
 * @param present whether there is one; otherwise its fields are empty
 * @param back the address that the provider has to know
 * @param keys where the provider finds the portal's public key
 * @param entry where people of the organisation sign in
 * @param linked how many people are linked
 * @param national whether the reader may say which addresses lead to it
 */
public record ProviderPage(
    UUID organisationId,
    String organisationName,
    boolean present,
    String issuer,
    String clientId,
    ClientAuthentication authentication,
    String acr,
    String domains,
    boolean enabled,
    boolean tried,
    URI back,
    URI keys,
    URI entry,
    long linked,
    boolean national) {}
