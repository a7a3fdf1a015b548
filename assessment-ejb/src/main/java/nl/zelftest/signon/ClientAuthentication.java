package nl.zelftest.signon;

/** How the portal shows an identity provider that it is the portal. */
public enum ClientAuthentication {
  /** Signs with a key of its own, whose public half it serves; what OIDC NL GOV asks for. */
  PRIVATE_KEY_JWT,
  /** Sends a secret that both know. */
  CLIENT_SECRET
}
