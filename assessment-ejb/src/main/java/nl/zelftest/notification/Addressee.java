package nl.zelftest.notification;

/** Whom a mail is written to, in which language. */
record Addressee(String email, String name, String language) {

  private static final int LONGEST_EMAIL = 254;

  boolean hasAddress() {
    return email != null && !email.isBlank() && email.strip().length() <= LONGEST_EMAIL;
  }
}
