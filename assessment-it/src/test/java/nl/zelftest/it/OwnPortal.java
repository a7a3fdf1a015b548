package nl.zelftest.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of one class a demonstration portal of their own, for what would disturb others:
 * the municipalities themselves, or what is kept for how long. Used as {@link DemoPortal} is.
 */
public final class OwnPortal implements ParameterResolver {
  private static final ExtensionContext.Namespace PORTALS =
      ExtensionContext.Namespace.create(OwnPortal.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Portal.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ExtensionContext ofClass = test.getParent().orElseThrow();
    return ofClass
        .getStore(PORTALS)
        .getOrComputeIfAbsent(
            Started.class, key -> new Started(start(test.getRequiredTestClass())), Started.class)
        .portal();
  }

  private static Portal start(Class<?> test) {
    return Portal.fresh(test.getSimpleName()).demo().start();
  }

  private record Started(Portal portal) implements CloseableResource {
    @Override
    public void close() {
      portal.close();
    }
  }
}
