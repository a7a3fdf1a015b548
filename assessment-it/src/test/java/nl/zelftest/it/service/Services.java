package nl.zelftest.it.service;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** All services as a WAR, with the libraries of the EAR, the same for every class of tests. */
final class Services {

  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <data-source>
          <name>java:app/jdbc/zelftest</name>
          <class-name>org.mariadb.jdbc.Driver</class-name>
          <user>root</user>
          <password>none</password>
          <property><name>url</name><value>%s</value></property>
          <property><name>useServerPrepStmts</name><value>true</value></property>
          <isolation-level>TRANSACTION_READ_COMMITTED</isolation-level>
        </data-source>
      </web-app>
      """;

  /** Gives the roles a caller each, so that beans of a test can run as them. */
  private static final String ROLES =
      """
      <payara-web-app>
        <security-role-mapping><role-name>MUNICIPALITY</role-name><principal-name>municipality</principal-name></security-role-mapping>
        <security-role-mapping><role-name>COUNCIL</role-name><principal-name>council</principal-name></security-role-mapping>
        <security-role-mapping><role-name>NATIONAL</role-name><principal-name>national</principal-name></security-role-mapping>
      </payara-web-app>
      """;

  private Services() {}

  static WebArchive archive() {
    WebArchive archive =
        ShrinkWrap.create(WebArchive.class, "services.war")
            .addPackages(
                true, "nl.zelftest.shared", "nl.zelftest.organisation", "nl.zelftest.account")
            .addPackages(
                true, "nl.zelftest.questionset", "nl.zelftest.round", "nl.zelftest.assessment")
            .addPackages(
                true, "nl.zelftest.audit", "nl.zelftest.notification", "nl.zelftest.bootstrap")
            .addPackages(true, "nl.zelftest.guest", "nl.zelftest.dialogue", "nl.zelftest.reporting")
            .addPackages(
                true,
                "nl.zelftest.history",
                "nl.zelftest.connection",
                "nl.zelftest.redivision",
                "nl.zelftest.reminder")
            .addPackage(Services.class.getPackage())
            .addAsResource("META-INF/persistence.xml")
            .addAsResource(Fixture.SECOND_SET_FILE)
            .addAsResource(
                new StringAsset("zelftest.url=https://zelftest.example/"),
                "META-INF/microprofile-config.properties")
            .addAsResource("nl/zelftest/bootstrap/refusals.properties")
            .addAsResource("nl/zelftest/notification/mails.properties")
            .addAsResource("nl/zelftest/notification/mails_en.properties")
            .addAsWebInfResource(
                new StringAsset(WEB_XML.formatted(TestDatabase.address())), "web.xml")
            .addAsWebInfResource(new StringAsset(ROLES), "payara-web.xml")
            .addAsWebInfResource(
                new StringAsset("<beans version=\"4.0\" bean-discovery-mode=\"annotated\"/>"),
                "beans.xml")
            .addAsLibraries(jarOf(Assertions.class));
    for (File library : Path.of(System.getProperty("zelftest.ear"), "lib").toFile().listFiles()) {
      archive.addAsLibraries(library);
    }
    return archive;
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
