package nl.zelftest.connection;

/** How far a message to a webhook is. */
public enum DeliveryState {
  WAITING,
  /** A node is busy with it. */
  TAKEN,
  /** The receiver said that it has it. */
  DELIVERED,
  /** Given up; somebody can have it sent again. */
  FAILED
}
