package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** The text of an article of an act, from a date on. */
@Entity
@Table(name = "law_article")
public class LawArticle {

  @Id
  @Column(name = "id")
  private UUID id = UUID.randomUUID();

  @Column(name = "act")
  private String act;

  @Column(name = "register_code")
  private String registerCode;

  @Column(name = "act_name")
  private String actName;

  @Column(name = "article")
  private String article;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "text")
  private String text;

  protected LawArticle() {}

  LawArticle(LawArticlesDocument act, LawArticlesDocument.ArticleDocument article) {
    this.act = act.act();
    this.registerCode = act.register();
    this.actName = act.name();
    this.validFrom = act.validFrom();
    this.article = article.article();
    this.text = article.text();
  }

  /** Another text of the same act. */
  LawArticle as(String otherArticle, LocalDate from, String otherText) {
    LawArticle other = new LawArticle();
    other.id = UUID.randomUUID();
    other.act = act;
    other.registerCode = registerCode;
    other.actName = actName;
    other.article = otherArticle;
    other.validFrom = from;
    other.text = otherText;
    return other;
  }

  String getAct() {
    return act;
  }

  String getRegisterCode() {
    return registerCode;
  }

  String getActName() {
    return actName;
  }

  String getArticle() {
    return article;
  }

  LocalDate getValidFrom() {
    return validFrom;
  }

  String getText() {
    return text;
  }
}
