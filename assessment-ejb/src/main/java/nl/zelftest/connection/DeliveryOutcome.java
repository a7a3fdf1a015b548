package nl.zelftest.connection;

/**
 * How an attempt ended.
 *
 * @param status what the receiver answered; null when nothing
 * @param problem null when it was delivered
 */
public record DeliveryOutcome(Integer status, DeliveryProblem problem) {

  private static final int CLASS = 100;
  private static final int SUCCESS = 2;

  static DeliveryOutcome answered(int status) {
    return new DeliveryOutcome(status, status / CLASS == SUCCESS ? null : DeliveryProblem.ANSWER);
  }

  static DeliveryOutcome failed(DeliveryProblem problem) {
    return new DeliveryOutcome(null, problem);
  }

  boolean isDelivered() {
    return problem == null;
  }
}
