package nl.zelftest.account;

/** What the organisations of one municipality do in their conversation, once it is revealed. */
public enum DialogueOperation {
  /** Reads every voice and all that is shared. */
  READ,
  /**
   * Comments, writes notes, conclusions and agreements, changes the agenda, and draws up the
   * record.
   */
  WRITE,
  /** Agrees, for the own side, to a conclusion of the other. */
  AGREE,
  /** Approves the record for the own organisation. */
  APPROVE_RECORD,
  /** Makes the municipality's result public, or withdraws it. */
  PUBLISH,
  /** Tells the municipality what the own organisation thinks of publishing. */
  REACT_TO_PUBLISHING
}
