package nl.zelftest.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one demonstration portal, started by the first class that asks for it and stopped
 * after the last: {@code @ExtendWith(DemoPortal.class)} and a parameter of type {@link Portal}. Its
 * tests share its data, so each makes what it changes. It believes what a visitor says of its
 * network address, so that a test that attacks is slowed alone.
 */
public final class DemoPortal implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Portal.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(
            Started.class,
            key ->
                new Started(
                    Portal.fresh("demo").demo().with("ZELFTEST_TRUSTED_PROXY", "true").start()),
            Started.class)
        .portal();
  }

  private record Started(Portal portal) implements CloseableResource {
    @Override
    public void close() {
      portal.close();
    }
  }
}
