package nl.zelftest.it;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class the demonstration portal as it was right after its start, and others
 * after them too: for what would disturb others, or what others would disturb. Used as {@link
 * DemoPortal} is, of which it is the portal: a start costs more than most classes do.
 */
public final class FreshDemo implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
  private final DemoPortal portal = new DemoPortal();

  @Override
  public void beforeAll(ExtensionContext test) {
    DemoPortal.refresh();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    DemoPortal.refresh();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return portal.supportsParameter(parameter, test);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return portal.resolveParameter(parameter, test);
  }
}
