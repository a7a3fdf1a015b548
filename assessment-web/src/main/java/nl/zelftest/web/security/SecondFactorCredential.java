package nl.zelftest.web.security;

import jakarta.security.enterprise.credential.Credential;

/**
 * What a half signed-in person gives as second step.
 *
 * @param settingUp whether the code is the first one of an app that is being set up
 */
public record SecondFactorCredential(HalfSignedIn half, String code, boolean settingUp)
    implements Credential {}
