package nl.zelftest.web.security;

import jakarta.security.enterprise.credential.Credential;
import java.util.UUID;

/**
 * Whom an identity provider vouched for, after everything that it said was verified.
 *
 * @param strong whether it saw two factors
 */
record SignedOnCredential(UUID accountId, boolean strong) implements Credential {}
