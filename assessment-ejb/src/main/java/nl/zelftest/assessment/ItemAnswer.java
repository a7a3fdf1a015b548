package nl.zelftest.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zelftest.questionset.AnswerValue;

/**
 * The answer to one item of a checklist. No map, which EclipseLink reads whenever the answer is
 * written.
 */
@Embeddable
class ItemAnswer {

  @Column(name = "item_code")
  private String item;

  @Enumerated(EnumType.STRING)
  @Column(name = "value")
  private AnswerValue value;

  protected ItemAnswer() {}

  private ItemAnswer(String item, AnswerValue value) {
    this.item = item;
    this.value = value;
  }

  static Set<ItemAnswer> of(Map<String, AnswerValue> items) {
    return items.entrySet().stream()
        .map(entry -> new ItemAnswer(entry.getKey(), entry.getValue()))
        .collect(Collectors.toSet());
  }

  static Map<String, AnswerValue> toMap(Set<ItemAnswer> items) {
    return items.stream()
        .collect(Collectors.toUnmodifiableMap(answer -> answer.item, answer -> answer.value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemAnswer answer && item.equals(answer.item) && value == answer.value;
  }

  @Override
  public int hashCode() {
    return item.hashCode();
  }
}
