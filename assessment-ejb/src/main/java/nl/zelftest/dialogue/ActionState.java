package nl.zelftest.dialogue;

/** How an agreement stands. */
public enum ActionState {
  OPEN,
  DONE,
  /** The sides no longer want it. */
  DROPPED
}
