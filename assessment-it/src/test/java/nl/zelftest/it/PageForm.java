package nl.zelftest.it;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form as one of its buttons sends it, with every field filled in and every box ticked.
 *
 * @param action where it goes, from the first slash
 */
record PageForm(String action, String body) {
  private static final String SIGN_OUT = "/uitloggen";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** All that can be sent from a page but signing out: each form, once for each of its buttons. */
  static List<PageForm> all(String path, String page) {
    return Jsoup.parse(page).forms().stream()
        .filter(form -> form.attr("method").equalsIgnoreCase("post"))
        .filter(form -> !form.attr("action").endsWith(SIGN_OUT))
        .flatMap(form -> sendings(path, form))
        .toList();
  }

  private static Stream<PageForm> sendings(String path, FormElement form) {
    form.select("input:not([type]), input[type=text], input[type=email], textarea").stream()
        .filter(field -> field.val().isEmpty())
        .forEach(field -> field.val("iets"));
    form.select("input[type=checkbox], input[type=radio]")
        .forEach(box -> box.attr("checked", true));
    List<String> fields =
        form.formData().stream().map(field -> pair(field.key(), field.value())).toList();
    String action = form.hasAttr("action") ? form.attr("action") : path;
    return form.select("button:not([type=button]), input[type=submit]").stream()
        .map(button -> new PageForm(action, with(fields, button)));
  }

  private static String with(List<String> fields, Element button) {
    List<String> sent = new ArrayList<>(fields);
    sent.add(pair(button.attr("name"), button.attr("value")));
    return String.join("&", sent);
  }

  /** The same, to another address. */
  PageForm to(String address) {
    return new PageForm(address, body);
  }

  /** What the fields name by an id. */
  Set<UUID> ids() {
    return ID.matcher(body)
        .results()
        .map(id -> UUID.fromString(id.group()))
        .collect(Collectors.toSet());
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
