package nl.zelftest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.zelftest.bench.floor.FloorApi;
import nl.zelftest.bench.floor.FloorResource;
import nl.zelftest.bench.floor.FloorRow;
import nl.zelftest.bench.floor.FloorRows;
import nl.zelftest.bench.floor.FloorView;

/**
 * The product with the floors in the place of the portal: the same launcher, server, descriptor of
 * the application (and so the same pool), persistence unit and driver.
 */
final class FloorProduct {
  private static final String EAR = "zelftest-portaal.ear";
  private static final String LAUNCHER = "zelftest-portaal.jar";

  private FloorProduct() {}

  /**
   * Makes a product's folder, beside the real one.
   *
   * @param libraries whether all of the portal's libraries are in it, though nothing uses them
   */
  static void write(Path product, Path floor, boolean libraries) throws IOException {
    Files.createDirectories(floor);
    for (String folder : new String[] {"lib", "runtime"}) {
      Files.createSymbolicLink(floor.resolve(folder), product.resolve(folder));
    }
    Files.copy(product.resolve(LAUNCHER), floor.resolve(LAUNCHER));
    Files.write(floor.resolve(EAR), ear(product.resolve(EAR), libraries));
  }

  private static byte[] ear(Path portal, boolean libraries) throws IOException {
    Archive ear = new Archive();
    try (ZipFile real = new ZipFile(portal.toFile())) {
      ear.with("META-INF/application.xml", read(real, "META-INF/application.xml"));
      for (ZipEntry library : real.stream().filter(FloorProduct::isLibrary).toList()) {
        if (libraries || library.getName().contains("mariadb-java-client")) {
          ear.with(library.getName(), read(real, library.getName()));
        }
      }
      Archive war = new Archive();
      if (libraries) {
        war.withAll(read(real, "assessment-web.war"), FloorProduct::isLibrary);
      }
      byte[] ejb = read(real, "assessment-ejb.jar");
      byte[] beans = Archive.entry(ejb, "META-INF/beans.xml");
      return ear.with(
              "assessment-ejb.jar",
              new Archive()
                  .with("", FloorRow.class, FloorRows.class)
                  .with("META-INF/beans.xml", beans)
                  .with("META-INF/persistence.xml", Archive.entry(ejb, "META-INF/persistence.xml"))
                  .toBytes())
          .with(
              "assessment-web.war",
              war.with("WEB-INF/classes/", FloorApi.class, FloorResource.class, FloorView.class)
                  .with("WEB-INF/beans.xml", beans)
                  .with("WEB-INF/web.xml", Archive.resource("/floor/web.xml"))
                  .with("floor.xhtml", Archive.resource("/floor/floor.xhtml"))
                  .toBytes())
          .toBytes();
    }
  }

  /** Somebody else's, that is: the portal's own jar holds its migrations. */
  private static boolean isLibrary(ZipEntry entry) {
    String name = entry.getName();
    return name.endsWith(".jar") && name.contains("lib/") && !name.contains("nl.zelftest");
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name)).readAllBytes();
  }

  static void createTable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table "
              + FloorRow.TABLE
              + " (id uuid not null, value varchar(20) not null, primary key (id)) engine = InnoDB");
    }
  }
}
