package nl.zelftest.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One page of a list.
 *
 * @param number 1 for the first
 * @param size how many are on a page
 * @param total how many there are
 */
record Paging(int number, int size, int total) {

  static final String PARAMETER = "pagina";

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

  /**
   * The page that is asked for; the first where none is.
   *
   * @throws ApiProblem when that is no number, or there are fewer pages
   */
  static Paging of(String asked, int size, int total) {
    if (asked != null && !NUMBER.matcher(asked).matches()) {
      throw new ApiProblem(400, "pageNumber", PARAMETER);
    }
    Paging page = new Paging(asked == null ? 1 : Integer.parseInt(asked), size, total);
    if (page.number() > page.last()) {
      throw new ApiProblem(404, "page", page.last());
    }
    return page;
  }

  int first() {
    return (number - 1) * size;
  }

  int last() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** The value of a Link header (RFC 8288); an address is relative to the list's own. */
  String links() {
    List<String> links = new ArrayList<>();
    links.add(link(1, "first"));
    if (number > 1) {
      links.add(link(number - 1, "prev"));
    }
    if (number < last()) {
      links.add(link(number + 1, "next"));
    }
    links.add(link(last(), "last"));
    return String.join(", ", links);
  }

  private static String link(int page, String relation) {
    return "<?%s=%d>; rel=\"%s\"".formatted(PARAMETER, page, relation);
  }
}
