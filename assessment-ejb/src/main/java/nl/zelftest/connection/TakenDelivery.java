package nl.zelftest.connection;

import java.util.UUID;

/**
 * A message that is being delivered, outside any transaction; the claim shows whose attempt it is.
 */
public record TakenDelivery(UUID id, UUID claim, String address, String secret, String body) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "TakenDelivery " + id;
  }
}
