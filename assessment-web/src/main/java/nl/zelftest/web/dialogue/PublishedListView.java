package nl.zelftest.web.dialogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.zelftest.dialogue.PublishedResults;
import nl.zelftest.dialogue.PublishedRow;
import nl.zelftest.shared.NotFoundException;

/** All public results, by the municipalities' names. */
@Named
@RequestScoped
public class PublishedListView {

  private static final int MOST_PAGES = 1000;

  @Inject private PublishedResults results;

  private int number = 1;
  private List<PublishedRow> rows;

  /**
   * Reads the page.
   *
   * @throws NotFoundException beyond the last one
   */
  public void load() {
    rows = results.list(number - 1);
    if (rows.isEmpty() && number > 1) {
      throw new NotFoundException();
    }
  }

  public List<PublishedRow> getRows() {
    return rows.subList(0, Math.min(rows.size(), PublishedResults.PAGE));
  }

  public boolean isLast() {
    return rows.size() <= PublishedResults.PAGE;
  }

  /** The page's number, from 1. */
  public int getNumber() {
    return number;
  }

  /** As it stands in the address; what is no number is the first page. */
  public String getPage() {
    return Integer.toString(number);
  }

  public void setPage(String page) {
    if (page != null && page.matches("[1-9][0-9]{0,3}")) {
      number = Math.min(Integer.parseInt(page), MOST_PAGES);
    }
  }
}
