package nl.zelftest.questionset;

import static nl.zelftest.account.Groups.NATIONAL;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.zelftest.account.Actor;
import nl.zelftest.account.NationalOperation;
import nl.zelftest.audit.AuditTrail;

/**
 * Keeps the text of law articles. A text holds from a date and is never replaced, so that what was
 * published goes on showing the law as it read then.
 */
@Stateless
@RolesAllowed(NATIONAL)
public class LawArticleService {

  static final int LONGEST_TEXT = 20_000;

  /** A text of an article. */
  public record ArticleRow(
      String act, String actName, String article, LocalDate validFrom, String text) {}

  /** What is wrong with a new text; the sentence is in the page's bundle under this name. */
  public enum Lack {
    ARTICLE,
    DATE,
    TEXT,
    /** A text of this article from this date is there already. */
    KNOWN,
    /** A published version shows the law as it reads on that day, or later. */
    PUBLISHED
  }

  @PersistenceContext private EntityManager entities;

  @Inject private DraftFiles files;

  @Inject private AuditTrail audit;

  /** All texts, by act and article, the newest first. */
  public List<ArticleRow> articles() {
    files.require(NationalOperation.READ_DRAFTS);
    return entities
        .createQuery(
            "select a from LawArticle a order by a.act, a.article, a.validFrom desc",
            LawArticle.class)
        .getResultStream()
        .map(
            a ->
                new ArticleRow(
                    a.getAct(), a.getActName(), a.getArticle(), a.getValidFrom(), a.getText()))
        .toList();
  }

  /**
   * Adds a text of an article of an act that the portal knows.
   *
   * @return everything that is wrong; nothing was added unless this is empty
   */
  public Set<Lack> add(String act, String article, LocalDate validFrom, String text) {
    Actor actor = files.require(NationalOperation.EDIT_DRAFTS);
    LawArticle known = anyOf(act);
    Set<Lack> lacks = EnumSet.noneOf(Lack.class);
    if (known == null || !article.matches("[0-9A-Za-z.:]{1,20}")) {
      lacks.add(Lack.ARTICLE);
    }
    if (validFrom == null) {
      lacks.add(Lack.DATE);
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      lacks.add(Lack.TEXT);
    }
    if (lacks.isEmpty() && isKnown(act, article, validFrom)) {
      lacks.add(Lack.KNOWN);
    }
    if (lacks.isEmpty() && isShownFrom(validFrom)) {
      lacks.add(Lack.PUBLISHED);
    }
    if (lacks.isEmpty()) {
      entities.persist(known.as(article, validFrom, text.strip()));
      audit.record(
          actor.accountId(), "LAW_ARTICLE_ADDED", "Act", act, article + " from " + validFrom);
    }
    return lacks;
  }

  private LawArticle anyOf(String act) {
    return entities
        .createQuery("select a from LawArticle a where a.act = :act", LawArticle.class)
        .setParameter("act", act)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private boolean isShownFrom(LocalDate date) {
    return entities
            .createQuery(
                """
                select count(v) from QuestionSetVersion v
                where v.publishedAt is not null and v.validFrom >= :date
                """,
                Long.class)
            .setParameter("date", date)
            .getSingleResult()
        > 0;
  }

  private boolean isKnown(String act, String article, LocalDate validFrom) {
    return entities
            .createQuery(
                """
                select count(a) from LawArticle a
                where a.act = :act and a.article = :article and a.validFrom = :from
                """,
                Long.class)
            .setParameter("act", act)
            .setParameter("article", article)
            .setParameter("from", validFrom)
            .getSingleResult()
        > 0;
  }
}
