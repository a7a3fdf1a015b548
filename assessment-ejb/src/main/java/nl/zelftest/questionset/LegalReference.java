package nl.zelftest.questionset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a question comes from: an article of an act, or a parliamentary paper. */
@Embeddable
public class LegalReference {

  @Column(name = "act")
  private String act;

  @Column(name = "article")
  private String article;

  @Column(name = "paragraph")
  private String paragraph;

  @Column(name = "point")
  private String point;

  @Column(name = "paper")
  private String paper;

  @Column(name = "editorial")
  private boolean editorial;

  protected LegalReference() {}

  LegalReference(QuestionSetDocument.ReferenceDocument document) {
    this.act = document.act();
    this.article = document.article();
    this.paragraph = document.paragraph();
    this.point = document.point();
    this.paper = document.paper();
    this.editorial = document.editorial();
  }

  QuestionSetDocument.ReferenceDocument document() {
    return new QuestionSetDocument.ReferenceDocument(
        act, article, paragraph, point, paper, editorial);
  }

  String getAct() {
    return act;
  }

  String getArticle() {
    return article;
  }

  String getParagraph() {
    return paragraph;
  }

  String getPoint() {
    return point;
  }

  String getPaper() {
    return paper;
  }

  boolean isEditorial() {
    return editorial;
  }
}
