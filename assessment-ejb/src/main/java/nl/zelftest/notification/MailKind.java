package nl.zelftest.notification;

/**
 * What a mail is about. Where a kind says nothing else, argument {0} is the municipality's name and
 * {1} the round's name; each kind says what its {2} is. A mail never holds what somebody answered,
 * remarked or noted.
 */
public enum MailKind {
  /** Both sides can be read side by side from now on. */
  REVEALED(Third.NONE),
  /** A submitted test can be changed again; {2}: whose it is. */
  REOPENED(Third.WORDS),
  /** Somebody named the recipient in a remark; {2}: who wrote it. */
  MENTIONED(Third.WORDS),
  /** There is a new remark; {2}: the number of the question. */
  COMMENTED(Third.WORDS),
  /** The other side proposes a conclusion; {2}: the number of the question. */
  CONCLUSION_PROPOSED(Third.WORDS),
  /** Both sides agree on a conclusion; {2}: the number of the question. */
  CONCLUSION_AGREED(Third.WORDS),
  /** The recipient is to carry out an action; {2}: the day it should be done, as 2026-11-23. */
  ACTION_ASSIGNED(Third.DAY),
  /** An action of the recipient should have been done; {2}: on which day, as 2026-11-23. */
  ACTION_OVERDUE(Third.DAY),
  /** The record of the dialogue is ready to be approved; {2}: who drew it up. */
  RECORD_DRAWN_UP(Third.WORDS),
  /** The record of the dialogue was approved; {2}: by whom. */
  RECORD_APPROVED(Third.WORDS),
  /** The recipient may take part as a guest; {2}: who asks. */
  GUEST_INVITED(Third.WORDS),
  /**
   * The code with which a guest shows to be the reader of this address; {2}: its six digits. There
   * is no link in it: who reads along has no address to use the code at.
   */
  GUEST_CODE(Third.WORDS),
  /** The other side wants to publish; {2}: until which day one can react, as 2026-11-23. */
  PUBLICATION_PROPOSED(Third.DAY),
  /** There is a reaction to a proposed publication; {2}: who gave it. */
  PUBLICATION_REACTED(Third.WORDS),
  /** Results are public from now on. */
  PUBLISHED(Third.NONE),
  /** Results are no longer public; why is to be read in the portal only. */
  WITHDRAWN(Third.NONE),
  /**
   * The recipient may have a role in an organisation; {0}: the organisation, {1}: until which
   * moment the link works, as words of no language such as 7-12-2026, {2}: who asks.
   */
  INVITED(Third.WORDS),
  /**
   * Somebody, probably the recipient, forgot the password; {0}: how many minutes the link works.
   */
  PASSWORD_FORGOTTEN(Third.NONE),
  /**
   * A program can read for an organisation, or hears of it; {0}: the organisation, {1}: what the
   * connection is called, {2}: who made it.
   */
  CONNECTION_MADE(Third.WORDS),
  /** The recipient's password is another one now; {0}: on which day, as 7-12-2026. */
  PASSWORD_CHANGED(Third.NONE),
  /** A round opened; {0}: municipalities, {2}: its last day, as 2026-11-23. */
  ROUND_OPENED(Third.DAY),
  /** Everything is answered and nothing submitted; {0}: municipalities, {2}: the last day. */
  READY_TO_SUBMIT(Third.DAY),
  /** A round closes soon; {0}: municipalities, {2}: its last day. */
  ROUND_CLOSES(Third.DAY),
  /** What waited for the weekly mail; {0}: municipalities, {1}: rounds. */
  WEEKLY_REMINDER(Third.NONE),
  /** The recipient can sign in with an identity provider; {0}: the organisation that has it. */
  IDENTITY_LINKED(Third.NONE),
  /**
   * The recipient signed in with a kind of browser that was not seen before; {0}: when, as
   * 7-12-2026 14:05, {1}: the browser, {2}: the operating system, each ? where it is not known.
   */
  NEW_BROWSER(Third.WORDS),
  /** The recipient's second step of signing in was set up; {0}: on which day, as 7-12-2026. */
  SECOND_FACTOR_SET_UP(Third.NONE),
  /** The recipient's second step is off; {0}: on which day, as 7-12-2026. */
  SECOND_FACTOR_OFF(Third.NONE),
  /**
   * The recipient, or who uses the account, wants another address; {0}: which, {1}: how many hours
   * the link works.
   */
  EMAIL_CHANGE_OLD(Third.NONE),
  /** The recipient's address is to be somebody's; {0}: how many hours the link works. */
  EMAIL_CHANGE_NEW(Third.NONE),
  /** The recipient's address is the account's no more; {0}: since which day, as 7-12-2026. */
  EMAIL_CHANGED(Third.NONE),
  /** The recipient has a passkey more; {0}: what it is called, {1}: on which day, as 7-12-2026. */
  PASSKEY_ADDED(Third.NONE),
  /** The recipient has a passkey less; {0}: what it was called, {1}: on which day. */
  PASSKEY_REMOVED(Third.NONE);

  /** What the argument after municipality and round is. */
  enum Third {
    NONE,
    WORDS,
    DAY
  }

  private final Third third;

  MailKind(Third third) {
    this.third = third;
  }

  Third third() {
    return third;
  }

  int arguments() {
    return switch (this) {
      case PASSWORD_FORGOTTEN,
          PASSWORD_CHANGED,
          IDENTITY_LINKED,
          SECOND_FACTOR_SET_UP,
          SECOND_FACTOR_OFF,
          EMAIL_CHANGE_NEW,
          EMAIL_CHANGED ->
          1;
      default -> third == Third.NONE ? 2 : 3;
    };
  }

  /** Whether a reader chooses to get it, and where is said in it. */
  boolean isChosen() {
    return switch (this) {
      case ROUND_OPENED, READY_TO_SUBMIT, ROUND_CLOSES, WEEKLY_REMINDER -> true;
      default -> false;
    };
  }

  boolean hasLink() {
    return this != GUEST_CODE;
  }
}
