package nl.zelftest.connection;

/** Why an attempt to deliver did not end well. */
public enum DeliveryProblem {
  /** The receiver's name cannot be found, or leads to a network that is not public. */
  ADDRESS,
  /** No connection, or none that can be trusted. */
  UNREACHABLE,
  /** No answer in time. */
  TIMEOUT,
  /** An answer other than 2xx; where it leads elsewhere, that is not followed. */
  ANSWER,
  /** The node stopped before it had an answer. */
  NODE_GONE,
  /** The webhook ended, or its organisation is closed. */
  ENDED
}
