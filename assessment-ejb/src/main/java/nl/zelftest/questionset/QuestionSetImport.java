package nl.zelftest.questionset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import nl.zelftest.audit.AuditTrail;

/** Brings documents that were read and found correct into the database. Needs a transaction. */
@ApplicationScoped
public class QuestionSetImport {

  @PersistenceContext private EntityManager entities;

  @Inject private Clock clock;

  @Inject private AuditTrail audit;

  /** Whether a question set with this code exists. */
  public boolean isKnown(String code) {
    return entities
            .createQuery("select count(s) from QuestionSet s where s.code = :code", Long.class)
            .setParameter("code", code)
            .getSingleResult()
        > 0;
  }

  /** Publishes the first version of a set that the portal does not know yet. */
  public UUID publishFirst(QuestionSetDocument document) {
    QuestionSet set = new QuestionSet(document.code(), document.title());
    QuestionSetVersion version = new QuestionSetVersion(set, document);
    entities.persist(set);
    entities.persist(version);
    // Its rows first: the database takes none for a version that is published.
    entities.flush();
    version.publishAsFirst(clock.instant());
    audit.recordSystem(
        "VERSION_PUBLISHED", "QuestionSetVersion", version.getId(), document.version());
    return version.getId();
  }

  /** Adds the articles of an act as they read from a date on. */
  public void add(LawArticlesDocument act) {
    act.articles().forEach(article -> entities.persist(new LawArticle(act, article)));
    audit.recordSystem("LAW_ARTICLES_ADDED", "Act", act.act(), act.articles().size() + " articles");
  }
}
