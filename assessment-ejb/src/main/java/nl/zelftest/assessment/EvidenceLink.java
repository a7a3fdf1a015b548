package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Where the answer can be checked: an address on the web and what is found there. */
@Embeddable
class EvidenceLink {

  @Column(name = "url")
  private String url;

  @Column(name = "label")
  private String label;

  protected EvidenceLink() {}

  EvidenceLink(AnswerInput.Link link) {
    this.url = link.url();
    this.label = link.label();
  }

  AnswerInput.Link toLink() {
    return new AnswerInput.Link(url, label);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EvidenceLink that
        && Objects.equals(url, that.url)
        && Objects.equals(label, that.label);
  }

  @Override
  public int hashCode() {
    return Objects.hash(url, label);
  }
}
