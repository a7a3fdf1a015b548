package nl.zelftest.web.faces;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which view is behind which address: every page is here. */
final class Routes {

  private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

  private static final String SET = "([A-Za-z0-9-]{1,40})";

  /** What a personal link ends with. */
  private static final String TOKEN = "([A-Za-z0-9_-]{43})";

  /** A version's label, as it is spelled in an address. */
  private static final String LABEL = "([A-Za-z0-9._~%-]{1,120})";

  /** The code of a group of municipalities: a province's, or a size class's. */
  private static final String GROUP = "([A-Z0-9_]{2,20})";

  private static final String THEME = "([a-z0-9-]{1,40})";

  /** A picture over the years, named after a theme or question, and the form it is wanted in. */
  private static final String PICTURE = "([A-Za-z0-9-]{1,60})\\.(svg|png|csv)";

  /** An address and its view; groups of the pattern become the view's parameters, in order. */
  private record Route(Pattern path, String view, List<String> parameters) {
    Route(String path, String view, String... parameters) {
      this(Pattern.compile(path), view, List.of(parameters));
    }
  }

  private static final List<Route> ALL =
      List.of(
          new Route("/", "/start.xhtml"),
          new Route("/inloggen", "/sign-in.xhtml"),
          new Route("/inloggen/organisatie", "/sign-on.xhtml"),
          new Route("/inloggen/organisatie/" + ID, "/sign-on.xhtml", "organisatie"),
          new Route("/mijn-account/organisaties", "/links.xhtml"),
          new Route(Paths.SIGN_IN_CODE, "/sign-in-code.xhtml"),
          new Route(Paths.SECOND_FACTOR, "/second-factor.xhtml"),
          new Route(Paths.ACCOUNT, "/account.xhtml"),
          new Route(Paths.ACCOUNT + "/adres", "/own-address.xhtml"),
          new Route("/adres/" + TOKEN, "/address.xhtml", "token"),
          new Route(Paths.ACCOUNT + "/wachtwoord", "/own-password.xhtml"),
          new Route(Paths.ACCOUNT + "/apparaten", "/sessions.xhtml"),
          new Route(Paths.RECOVERY_CODES, "/recovery-codes.xhtml"),
          new Route(Paths.PASSKEYS, "/passkeys.xhtml"),
          new Route("/beheer/inloggen", "/sign-in-watch.xhtml"),
          new Route("/alle-vragen", "/questions.xhtml"),
          new Route("/alle-vragen/([A-Za-z0-9-]{1,20})", "/questions.xhtml", "set"),
          new Route("/alle-vragen/" + SET + "/papier(|-groot)\\.pdf", "/paper.pdf", "set", "size"),
          new Route("/gast/" + TOKEN, "/guest-entry.xhtml", "token"),
          new Route("/uitnodiging/" + TOKEN, "/invitation.xhtml", "token"),
          new Route("/wachtwoord-vergeten", "/password-forgotten.xhtml"),
          new Route("/wachtwoord/" + TOKEN, "/password.xhtml", "token"),
          new Route("/mijn-account/berichten", "/mail-choice.xhtml"),
          new Route("/mijn-organisatie", "/members.xhtml"),
          new Route("/mijn-organisatie/" + ID, "/members.xhtml", "organisatie"),
          new Route("/mijn-organisatie/" + ID + "/gebeurtenissen", "/events.xhtml", "organisatie"),
          new Route(
              "/mijn-organisatie/" + ID + "/gebeurtenissen\\.csv",
              "/events-table.pdf",
              "organisatie"),
          new Route("/beheer/gebeurtenissen", "/events.xhtml"),
          new Route("/beheer/gebeurtenissen\\.csv", "/events-table.pdf"),
          new Route("/mijn-organisatie/" + ID + "/inloggen", "/provider.xhtml", "organisatie"),
          new Route("/mijn-organisatie/" + ID + "/toegang", "/access-review.xhtml", "organisatie"),
          new Route("/beheer/toegang", "/overdue-reviews.xhtml"),
          new Route("/mijn-account/gegevens", "/my-data.xhtml"),
          new Route("/mijn-account/gegevens\\.json", "/my-data.pdf"),
          new Route("/account-verwijderd", "/account-removed.xhtml"),
          new Route("/beheer/personen", "/remove-person.xhtml"),
          new Route("/beheer/bewaartermijnen", "/retention.xhtml"),
          new Route("/mijn-organisatie/" + ID + "/koppelingen", "/tokens.xhtml", "organisatie"),
          new Route("/mijn-organisatie/" + ID + "/webhooks", "/webhooks.xhtml", "organisatie"),
          new Route("/beheer/organisaties", "/organisations.xhtml"),
          new Route("/beheer/organisaties/nieuw", "/organisation.xhtml"),
          new Route("/beheer/organisaties/importeren", "/organisation-import.xhtml"),
          new Route(
              "/beheer/organisaties/importeren/voorbeeld\\.csv", "/organisations-example.pdf"),
          new Route(
              "/beheer/organisaties/importeren/" + ID, "/organisation-import.xhtml", "import"),
          new Route("/beheer/organisaties/" + ID, "/organisation.xhtml", "organisatie"),
          new Route("/beheer/herindelingen", "/redivisions.xhtml"),
          new Route("/beheer/herindelingen/nieuw", "/redivision-form.xhtml"),
          new Route("/beheer/herindelingen/" + ID, "/redivision.xhtml", "herindeling"),
          new Route("/vragenlijsten/" + SET, "/versions.xhtml", "set"),
          new Route(
              "/vragenlijsten/" + SET + "/verschil/" + LABEL + "/" + LABEL + "\\.pdf",
              "/difference.pdf",
              "set",
              "older",
              "newer"),
          new Route(
              "/vragenlijsten/" + SET + "/verschil/" + LABEL + "/" + LABEL,
              "/difference.xhtml",
              "set",
              "older",
              "newer"),
          new Route("/(hulp|toegankelijkheid|privacy|over)", "/text.xhtml", "page"),
          new Route("/demo/mail", "/demo-mail.xhtml"),
          new Route("/demo/mail/([1-9][0-9]{0,4})", "/demo-mail.xhtml", "pagina"),
          new Route("/mijn-overzicht", "/overview.xhtml"),
          new Route("/gesprek/" + ID, "/dialogue.xhtml", "dialogue"),
          new Route("/gesprek/" + ID + "/agenda", "/agenda.xhtml", "dialogue"),
          new Route("/gesprek/" + ID + "/overleg", "/meeting.xhtml", "dialogue"),
          new Route(
              "/gesprek/" + ID + "/overleg/([A-Za-z0-9-]{1,20})",
              "/meeting.xhtml",
              "dialogue",
              "question"),
          new Route("/gesprek/" + ID + "/afspraken", "/actions.xhtml", "dialogue"),
          new Route(
              "/gesprek/" + ID + "/vraag/([A-Za-z0-9-]{1,20})",
              "/topic.xhtml",
              "dialogue",
              "question"),
          new Route(
              "/gesprek/" + ID + "/indiening/" + ID + "/([1-9][0-9]{0,3})",
              "/voice.xhtml",
              "dialogue",
              "assessment",
              "sequence"),
          new Route("/gesprek/" + ID + "/verslag", "/record.xhtml", "dialogue"),
          new Route(
              "/gesprek/" + ID + "/verslag/([1-9][0-9]{0,2})\\.(pdf|odt|json)",
              "/record.pdf",
              "dialogue",
              "sequence",
              "format"),
          new Route("/gesprek/" + ID + "/openbaar", "/publication.xhtml", "dialogue"),
          new Route("/verslag-controleren", "/record-check.xhtml"),
          new Route("/openbaar", "/published-list.xhtml"),
          new Route("/open-data", "/open-data.xhtml"),
          new Route(
              "/gemeenten/(GM[0-9]{4})/zelftest/" + ID,
              "/published.xhtml",
              "municipality",
              "round"),
          new Route("/gemeenten/(GM[0-9]{4})/jaren", "/years.xhtml", "municipality"),
          new Route("/gemeenten/(GM[0-9]{4})/jaren/" + SET, "/years.xhtml", "municipality", "set"),
          new Route(
              "/gemeenten/(GM[0-9]{4})/jaren/" + SET + "/thema/" + THEME,
              "/years.xhtml",
              "municipality",
              "set",
              "theme"),
          new Route(
              "/gemeenten/(GM[0-9]{4})/jaren/" + SET + "\\.(xlsx|ods|csv|pdf)",
              "/years-table.pdf",
              "municipality",
              "set",
              "format"),
          new Route("/landelijk", "/country.xhtml"),
          new Route("/landelijk/([1-9][0-9]{3})", "/country.xhtml", "year"),
          new Route("/landelijk/([1-9][0-9]{3})/" + GROUP, "/country.xhtml", "year", "group"),
          new Route(
              "/landelijk/([1-9][0-9]{3})/cijfers\\.(xlsx|ods|csv|pdf)",
              "/country-table.pdf", "year", "format"),
          new Route(
              "/landelijk/([1-9][0-9]{3})/" + GROUP + "/cijfers\\.(pdf)",
              "/country-table.pdf",
              "year",
              "group",
              "format"),
          new Route(
              "/landelijk/([1-9][0-9]{3})/([a-z-]{1,20})\\.(svg|png|csv)",
              "/country.pdf", "year", "picture", "format"),
          new Route(
              "/landelijk/([1-9][0-9]{3})/" + GROUP + "/([a-z-]{1,20})\\.(svg|png|csv)",
              "/country.pdf",
              "year",
              "group",
              "picture",
              "format"),
          new Route("/landelijk/jaren", "/country-years.xhtml"),
          new Route("/landelijk/jaren/" + SET, "/country-years.xhtml", "set"),
          new Route(
              "/landelijk/jaren/" + SET + "/" + GROUP, "/country-years.xhtml", "set", "group"),
          new Route(
              "/landelijk/jaren/" + SET + "/thema/" + THEME,
              "/country-years.xhtml",
              "set",
              "theme"),
          new Route(
              "/landelijk/jaren/" + SET + "/" + GROUP + "/thema/" + THEME,
              "/country-years.xhtml",
              "set",
              "group",
              "theme"),
          new Route(
              "/landelijk/jaren/" + SET + "/" + PICTURE,
              "/country-years.pdf",
              "set",
              "picture",
              "format"),
          new Route(
              "/landelijk/jaren/" + SET + "/" + GROUP + "/" + PICTURE,
              "/country-years.pdf",
              "set",
              "group",
              "picture",
              "format"),
          new Route("/beheer/cijfers", "/figures.xhtml"),
          new Route("/beheer/rondes", "/rounds.xhtml"),
          new Route("/beheer/rondes/nieuw", "/round.xhtml"),
          new Route("/beheer/rondes/" + ID, "/round.xhtml", "round"),
          new Route("/beheer/rondes/" + ID + "/herinneringen", "/reminders.xhtml", "round"),
          new Route("/beheer/vragenlijsten", "/question-sets.xhtml"),
          new Route("/beheer/vragenlijsten/importeren", "/import.xhtml"),
          new Route("/beheer/wetsartikelen", "/law-articles.xhtml"),
          new Route("/beheer/versie/" + ID + "/spelling", "/errata.xhtml", "version"),
          new Route("/beheer/concept/" + ID, "/draft.xhtml", "draft"),
          new Route(
              "/beheer/concept/" + ID + "/vraag/([A-Za-z0-9-]{1,20})",
              "/draft-question.xhtml",
              "draft",
              "question"),
          new Route("/beheer/concept/" + ID + "/koppeling", "/draft-mapping.xhtml", "draft"),
          new Route("/beheer/concept/" + ID + "/gevolgen", "/draft-impact.xhtml", "draft"),
          new Route(
              "/beheer/concept/" + ID + "/voorbeeld/(gemeente|raad)/" + THEME,
              "/draft-preview.xhtml",
              "draft",
              "side",
              "theme"),
          new Route("/zelftest/" + ID + "/thema/" + THEME, "/fill-in.xhtml", "assessment", "theme"),
          new Route(
              "/zelftest/" + ID + "/papier(|-groot)\\.pdf", "/paper.pdf", "assessment", "size"),
          new Route("/zelftest/" + ID + "/gasten", "/guests.xhtml", "assessment"),
          new Route("/zelftest/" + ID + "/nieuwe-versie", "/migration.xhtml", "assessment"),
          new Route("/zelftest/" + ID + "/controleren", "/review.xhtml", "assessment"),
          new Route("/zelftest/" + ID + "/ingediend", "/submitted.xhtml", "assessment"),
          new Route("/zelftest/" + ID + "/resultaat", "/result.xhtml", "assessment"),
          new Route("/zelftest/" + ID + "/heropenen", "/reopen.xhtml", "assessment"),
          new Route("/zelftest/" + ID + "/vergelijkbaar", "/peers.xhtml", "assessment"),
          new Route(
              "/zelftest/" + ID + "/vergelijkbaar/" + THEME, "/peers.xhtml", "assessment", "theme"),
          new Route("/zelftest/" + ID + "/vergelijken", "/comparison.xhtml", "assessment"),
          new Route(
              "/zelftest/" + ID + "/vergelijken\\.(xlsx|ods|csv|pdf)",
              "/comparison-table.pdf",
              "assessment",
              "format"),
          new Route(
              "/zelftest/" + ID + "/resultaat\\.(pdf|odt)", "/result.pdf", "assessment", "format"),
          new Route(
              "/zelftest/" + ID + "/resultaat\\.(xlsx|ods|csv)",
              "/result-table.pdf",
              "assessment",
              "format"));

  private Routes() {}

  /** What the address of each page looks like. */
  static List<Pattern> patterns() {
    return ALL.stream().map(Route::path).toList();
  }

  /** The view behind an address, with its parameters; empty when no page has it. */
  static Optional<String> view(String path) {
    for (Route route : ALL) {
      Matcher matcher = route.path().matcher(path);
      if (matcher.matches()) {
        StringBuilder view = new StringBuilder(route.view());
        for (int i = 0; i < route.parameters().size(); i++) {
          view.append(i == 0 ? '?' : '&')
              .append(route.parameters().get(i))
              .append('=')
              .append(matcher.group(i + 1));
        }
        return Optional.of(view.toString());
      }
    }
    return Optional.empty();
  }
}
