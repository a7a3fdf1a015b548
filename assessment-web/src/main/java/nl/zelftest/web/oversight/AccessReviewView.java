package nl.zelftest.web.oversight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zelftest.account.LastCoordinatorException;
import nl.zelftest.connection.TokensPage;
import nl.zelftest.oversight.Access.Item;
import nl.zelftest.oversight.AccessReviewPage;
import nl.zelftest.oversight.AccessReviews;
import nl.zelftest.web.faces.Form;
import nl.zelftest.web.faces.Paths;

/** What has access to an organisation, to keep or end for each. */
@Named
@RequestScoped
public class AccessReviewView {

  private static final String KEEP = "houden";
  private static final String END = "stoppen";

  @Inject private AccessReviews reviews;

  @Inject private Form form;

  private UUID organisation;
  private AccessReviewPage page;
  private boolean checked;
  private boolean last;

  @PostConstruct
  void load() {
    organisation = form.id("organisatie");
    page = reviews.page(organisation);
  }

  /** Writes down what was chosen for each; otherwise the page says what is still open. */
  public void review() throws IOException {
    checked = true;
    Map<UUID, Boolean> kept = new HashMap<>();
    for (Item item : page.access().items()) {
      if (choice(item.id()).equals(KEEP) || choice(item.id()).equals(END)) {
        kept.put(item.id(), choice(item.id()).equals(KEEP));
      }
    }
    try {
      if (getOpen().isEmpty() && reviews.review(organisation, kept)) {
        form.goTo(Paths.accessReview(organisation) + "?bewaard=ja");
      }
    } catch (LastCoordinatorException e) {
      last = true;
    }
  }

  public AccessReviewPage getPage() {
    return page;
  }

  /** What was chosen for an item; empty for nothing. */
  public String choice(UUID item) {
    return form.typed("keuze-" + item);
  }

  /** Those for which something has to be chosen still. */
  public List<Item> getOpen() {
    return page.access().items().stream().filter(item -> isOpen(item.id())).toList();
  }

  public boolean isOpen(UUID item) {
    return checked && !List.of(KEEP, END).contains(choice(item));
  }

  /** What a program can do with a token. */
  public String scopes(TokensPage.Row token) {
    return token.scopes().stream()
        .sorted()
        .map(scope -> form.text("tokens.scope." + scope))
        .collect(Collectors.joining(", "));
  }

  public boolean isFailed() {
    return last || !getOpen().isEmpty();
  }

  public boolean isLast() {
    return last;
  }

  public boolean isJustKept() {
    return !checked && !form.typed("bewaard").isEmpty();
  }
}
