package nl.zelftest.oversight;

import java.util.Map;

/**
 * What is removed after a while, with the term that holds until administrators set another, and the
 * bounds of what they can set. Why each is kept so long stands on the page.
 */
public enum RetentionKind {
  /** Invitations that were accepted, withdrawn or expired; their address is gone already. */
  INVITATION(365, 30, 3650),
  /** The recipient and the texts of a mail that was sent or given up. */
  MAIL_TEXT(30, 1, 365),
  /** That a mail was sent. */
  MAIL(365, 30, 3650),
  /** Links for another password. */
  PASSWORD_RESET(30, 1, 365),
  /** When somebody was signed in, with which kind of browser. */
  SESSION(180, 7, 730),
  /** The names of guests whose test is over. */
  GUEST(365, 30, 3650),
  /** Who had an account and no role any more. */
  UNUSED_ACCOUNT(730, 90, 3650),
  /** Answers of tests that were never submitted, after their round closed. */
  UNSUBMITTED_TEST(1825, 365, 7300),
  /** What somebody noted for the own organisation beside a conversation. */
  PRIVATE_NOTE(1825, 365, 7300),
  /** Tokens of the API that expired or were revoked. */
  API_TOKEN(365, 30, 3650),
  /** Messages to an organisation's system that arrived or were given up. */
  WEBHOOK_DELIVERY(30, 1, 365),
  /** What an organisation's page of events shows; the chain itself stays. */
  EVENT(2555, 365, 7300);

  private final int standard;
  private final int least;
  private final int most;

  RetentionKind(int standard, int least, int most) {
    this.standard = standard;
    this.least = least;
    this.most = most;
  }

  public int standard() {
    return standard;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  boolean allows(int days) {
    return days >= least && days <= most;
  }

  /** For how many days it is kept by these terms: what a mail said no longer than the mail. */
  int daysIn(Map<RetentionKind, Integer> terms) {
    int days = terms.get(this);
    return this == MAIL_TEXT ? Math.min(days, terms.get(MAIL)) : days;
  }
}
