/**
 * Signing in with a passkey (WebAuthn): a key that a person's own device keeps, and uses only once
 * it has seen that it is her.
 *
 * <p>Decisions: a passkey counts for both steps, so the device has to verify the person each time;
 * it is found by itself, so no address is typed and nothing tells who has an account; where the
 * portal is comes from the settings, never from a request.
 */
package nl.zelftest.passkey;
