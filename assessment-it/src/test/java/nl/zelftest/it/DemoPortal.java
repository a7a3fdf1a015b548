package nl.zelftest.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one demonstration portal, started by the first class that asks for it and stopped
 * when the process ends: {@code @ExtendWith(DemoPortal.class)} and a parameter of type {@link
 * Portal}. Its tests share its data, so each makes what it changes; a class that changes what is
 * everybody's has an {@link OwnPortal}. It believes what a visitor says of its network address, so
 * that a test that attacks is slowed alone.
 */
public final class DemoPortal implements ParameterResolver {
  // Of the process and not of a run of tests: with several processes each class is a run of its
  // own.
  private static Portal started;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Portal.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return portal();
  }

  private static synchronized Portal portal() {
    if (started == null) {
      started =
          Portal.fresh("demo").lasting().demo().with("ZELFTEST_TRUSTED_PROXY", "true").start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    }
    return started;
  }
}
