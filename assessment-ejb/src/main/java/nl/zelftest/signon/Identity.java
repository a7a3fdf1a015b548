package nl.zelftest.signon;

/**
 * Who somebody is at an identity provider, as a verified token says.
 *
 * @param strong whether the provider saw two factors
 */
public record Identity(String issuer, String subject, boolean strong) {}
