package nl.zelftest.launcher;

/** The portal cannot start; the message is the sentence that tells the user what to do. */
final class Refusal extends RuntimeException {
  Refusal(String sentence) {
    super(sentence);
  }

  Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
