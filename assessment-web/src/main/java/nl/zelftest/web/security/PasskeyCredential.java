package nl.zelftest.web.security;

import jakarta.security.enterprise.credential.Credential;
import nl.zelftest.passkey.Assertion;
import nl.zelftest.passkey.PasskeyChallenge;

/**
 * What somebody's device answered.
 *
 * @param challenge what this session was asked to sign; null when nothing was
 */
record PasskeyCredential(Assertion assertion, PasskeyChallenge challenge) implements Credential {}
