package nl.zelftest.notification;

import java.net.URI;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * A mail as it will be read: the same sentences as plain text and as HTML, in the reader's
 * language.
 *
 * @param link the page that it leads to; empty when it leads to none
 */
record Rendering(String subject, String text, Optional<String> link, String html) {

  static final String BUNDLE = "nl.zelftest.notification.mails";

  /** The page on which people choose which mails they get. */
  private static final String CHOICE = "/mijn-account/berichten";

  private static final String ENGLISH = "en";
  private static final int THIRD = 2;

  static Rendering of(Addressee addressee, Message message, URI portal) {
    Locale locale = Locale.forLanguageTag(ENGLISH.equals(addressee.language()) ? ENGLISH : "nl");
    ResourceBundle sentences = sentences(locale);
    MailKind kind = message.kind();
    Object[] arguments = arguments(message, locale);
    String name = addressee.name() == null ? "" : Message.oneLine(addressee.name());
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        name.isEmpty()
            ? sentences.getString("greeting.unnamed")
            : format(sentences, locale, "greeting", name));
    paragraphs.add(format(sentences, locale, kind + ".text", arguments));
    Optional<Link> link =
        kind.hasLink()
            ? Optional.of(
                new Link(
                    format(sentences, locale, kind + ".link", arguments), portal + message.path()))
            : Optional.empty();
    List<Link> links = new ArrayList<>();
    link.ifPresent(links::add);
    if (kind.isChosen()) {
      links.add(new Link(sentences.getString("choice"), portal + CHOICE));
    }
    List<String> ending = List.of(sentences.getString("closing"), sentences.getString("automatic"));
    String subject = Message.oneLine(format(sentences, locale, kind + ".subject", arguments));
    return new Rendering(
        subject,
        text(paragraphs, links, ending),
        link.map(Link::address),
        html(locale, subject, paragraphs, links, ending));
  }

  /** Not the server's own language where the reader's has no bundle of its own name. */
  static ResourceBundle sentences(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  private record Link(String label, String address) {}

  private static Object[] arguments(Message message, Locale locale) {
    Object[] arguments = message.arguments().toArray();
    if (message.kind().third() == MailKind.Third.DAY) {
      arguments[THIRD] = day(message.arguments().get(THIRD), locale);
    }
    return arguments;
  }

  private static String day(String iso, Locale locale) {
    try {
      return LocalDate.parse(iso).format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    } catch (DateTimeParseException e) {
      // Better a day that reads strangely than no mail, or a change that fails for its mail.
      return iso;
    }
  }

  private static String format(
      ResourceBundle sentences, Locale locale, String key, Object... arguments) {
    return new MessageFormat(sentences.getString(key), locale).format(arguments);
  }

  private static String text(List<String> paragraphs, List<Link> links, List<String> ending) {
    List<String> parts = new ArrayList<>(paragraphs);
    links.forEach(target -> parts.add(target.label() + ":\n" + target.address()));
    parts.addAll(ending);
    return String.join("\n\n", parts) + "\n";
  }

  private static String html(
      Locale locale,
      String subject,
      List<String> paragraphs,
      List<Link> links,
      List<String> ending) {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(locale.toLanguageTag())
        .append("\">\n<head>\n<meta charset=\"UTF-8\">\n<title>")
        .append(escape(subject))
        .append(
            "</title>\n</head>\n<body style=\"font-family: sans-serif; line-height: 1.5; overflow-wrap: anywhere\">\n");
    paragraphs.forEach(paragraph -> append(html, escape(paragraph)));
    links.forEach(
        target ->
            append(
                html,
                "<a href=\""
                    + escape(target.address())
                    + "\">"
                    + escape(target.label())
                    + "</a><br>\n"
                    + escape(target.address())));
    ending.forEach(paragraph -> append(html, escape(paragraph)));
    return html.append("</body>\n</html>\n").toString();
  }

  private static void append(StringBuilder html, String paragraph) {
    html.append("<p>").append(paragraph.replace("\n", "<br>\n")).append("</p>\n");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
