package nl.zelftest.web.security;

import jakarta.security.enterprise.credential.Credential;

/** A guest's personal link, by what it ends with, and the code that was mailed. */
public record GuestCredential(String token, String code) implements Credential {}
