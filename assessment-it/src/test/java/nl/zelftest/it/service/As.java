package nl.zelftest.it.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/** Runs a test's steps with the role that signing in would give. */
final class As {

  private As() {}

  /** On the municipality's side. */
  @Stateless
  @RunAs("MUNICIPALITY")
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public static class Municipality {
    public <T> T call(Callable<T> step) throws Exception {
      return step.call();
    }
  }

  /** On the council's side. */
  @Stateless
  @RunAs("COUNCIL")
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public static class Council {
    public <T> T call(Callable<T> step) throws Exception {
      return step.call();
    }
  }

  /** In the national team. */
  @Stateless
  @RunAs("NATIONAL")
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public static class National {
    public <T> T call(Callable<T> step) throws Exception {
      return step.call();
    }
  }
}
