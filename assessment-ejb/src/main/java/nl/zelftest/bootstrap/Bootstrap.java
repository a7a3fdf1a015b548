package nl.zelftest.bootstrap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import nl.zelftest.organisation.MunicipalityReference;
import nl.zelftest.questionset.ImportResult;
import nl.zelftest.questionset.LawArticlesYaml;
import nl.zelftest.questionset.QuestionSetImport;
import nl.zelftest.questionset.QuestionSetYaml;
import nl.zelftest.shared.PortalSettings;
import org.flywaydb.core.Flyway;

/** Prepares the database when the application starts; a failure stops the deployment. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Bootstrap {

  private static final Logger LOG = Logger.getLogger(Bootstrap.class.getName());
  private static final String FIRST_QUESTION_SET = "clientondersteuning";

  @Resource(lookup = "java:app/jdbc/zelftest")
  private DataSource dataSource;

  @Resource private UserTransaction transaction;

  @Inject private PortalSettings settings;

  @Inject private DatabaseMark mark;

  @Inject private MunicipalityReference municipalities;

  @Inject private QuestionSetImport questionSets;

  @Inject private Demonstration demonstration;

  private volatile boolean done;

  @PostConstruct
  void start() {
    // Several nodes may start at once; the lock is the connection's and goes with it.
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select get_lock('zelftest.bootstrap', 300)");
      try {
        prepare(settings.demoFile().isPresent());
      } finally {
        statement.execute("do release_lock('zelftest.bootstrap')");
      }
      done = true;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The database could not be prepared", e);
    }
  }

  private void prepare(boolean demo) throws Exception {
    mark.require(demo);
    migrate();
    mark.put(demo);
    transaction.begin();
    loadReferenceData();
    transaction.commit();
    if (demo) {
      transaction.begin();
      demonstration.load();
      transaction.commit();
    }
  }

  /** Whether the database is ready for this application and answers now. */
  public boolean isReady() {
    if (!done) {
      return false;
    }
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      LOG.warning(() -> "The database does not answer: " + e.getMessage());
      return false;
    }
  }

  private void migrate() {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .cleanDisabled(true)
        .load()
        .migrate();
  }

  private void loadReferenceData() throws IOException {
    municipalities.load();
    if (!questionSets.isKnown(FIRST_QUESTION_SET)) {
      try (InputStream articles = resource("law-articles.yaml");
          InputStream questions = resource("question-set-clientondersteuning-2015.yaml")) {
        questionSets.add(document(LawArticlesYaml.read(articles)));
        questionSets.publishFirst(document(QuestionSetYaml.read(questions)));
      }
    }
  }

  private static InputStream resource(String file) {
    return Bootstrap.class.getResourceAsStream("/reference/" + file);
  }

  private static <T> T document(ImportResult<T> result) {
    return result
        .document()
        .orElseThrow(
            () -> new IllegalStateException("Reference data is wrong: " + result.problems()));
  }
}
