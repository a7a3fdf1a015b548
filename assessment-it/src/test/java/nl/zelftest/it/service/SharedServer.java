package nl.zelftest.it.service;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * A Payara Micro that starts with the first class of tests, ends with this process, and serves the
 * classes in between too: all of them deploy {@link Services#archive}. Each finds the database as
 * it was after the start.
 */
public final class SharedServer extends PayaraMicroDeployableContainer {

  /** Arquillian makes a container for each class where the classes come one by one. */
  private static ProtocolMetaData deployed;

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    if (deployed == null) {
      deployed = super.deploy(archive);
      TestDatabase.keep();
    } else {
      TestDatabase.restore();
    }
    return deployed;
  }

  /** Leaves it running: the server itself sees to its end with this process. */
  @Override
  public void undeploy(Archive<?> archive) {}

  /** Has Arquillian use this server. */
  public static final class Extension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
      builder.override(
          DeployableContainer.class, PayaraMicroDeployableContainer.class, SharedServer.class);
    }
  }
}
