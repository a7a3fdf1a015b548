package nl.zelftest.web.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The addresses of pages, for links to them; {@link Routes} tells what is behind each. */
public final class Paths {

  public static final String START = "/";
  public static final String SIGN_IN = "/inloggen";
  public static final String SIGN_IN_CODE = "/inloggen/code";
  public static final String SECOND_FACTOR = "/inloggen/twee-stappen";
  public static final String ACCOUNT = "/mijn-account";
  public static final String RECOVERY_CODES = "/mijn-account/herstelcodes";
  public static final String PASSKEYS = "/mijn-account/passkeys";
  public static final String OVERVIEW = "/mijn-overzicht";
  public static final String ROUNDS = "/beheer/rondes";
  public static final String MAIL_CHOICE = "/mijn-account/berichten";
  public static final String MEMBERS = "/mijn-organisatie";
  public static final String LINKS = "/mijn-account/organisaties";
  public static final String ORGANISATIONS = "/beheer/organisaties";
  public static final String REDIVISIONS = "/beheer/herindelingen";
  public static final String ACCOUNT_REMOVED = "/account-verwijderd";
  public static final String QUESTION_SETS = "/beheer/vragenlijsten";

  /** Request attribute: the address that was asked for, which a page's forms are sent back to. */
  public static final String ASKED = "nl.zelftest.path";

  private Paths() {}

  /**
   * Whether somebody may be sent there after signing in: a page of this portal and nothing else.
   */
  public static boolean isPage(String path) {
    return path != null && Routes.view(path).isPresent();
  }

  public static String round(UUID round) {
    return ROUNDS + "/" + round;
  }

  public static String redivision(UUID redivision) {
    return REDIVISIONS + "/" + redivision;
  }

  /** A text as part of an address. */
  public static String address(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  public static String theme(UUID assessment, String themeCode) {
    return "/zelftest/" + assessment + "/thema/" + themeCode;
  }

  public static String review(UUID assessment) {
    return "/zelftest/" + assessment + "/controleren";
  }

  public static String migration(UUID assessment) {
    return "/zelftest/" + assessment + "/nieuwe-versie";
  }

  public static String submitted(UUID assessment) {
    return "/zelftest/" + assessment + "/ingediend";
  }

  public static String guests(UUID assessment) {
    return "/zelftest/" + assessment + "/gasten";
  }

  /** A guest's personal link. */
  public static String guest(String token) {
    return "/gast/" + token;
  }

  /** Who belong to an organisation. */
  public static String members(UUID organisation) {
    return MEMBERS + "/" + organisation;
  }

  /**
   * What was done in an organisation.
   *
   * @param organisation null for the national team
   */
  public static String events(UUID organisation) {
    return (organisation == null ? "/beheer" : members(organisation)) + "/gebeurtenissen";
  }

  /** From where people of an organisation go to its identity provider. */
  public static String signOn(UUID organisation) {
    return "/inloggen/organisatie/" + organisation;
  }

  /** The identity provider of an organisation, for those who look after it. */
  public static String provider(UUID organisation) {
    return members(organisation) + "/inloggen";
  }

  /** Who has access to an organisation, to be looked at. */
  public static String accessReview(UUID organisation) {
    return members(organisation) + "/toegang";
  }

  /** A file of organisations that is looked at. */
  public static String organisationImport(UUID file) {
    return ORGANISATIONS + "/importeren/" + file;
  }

  /** With which programs read for an organisation. */
  public static String tokens(UUID organisation) {
    return members(organisation) + "/koppelingen";
  }

  /** What is sent to an organisation's own systems. */
  public static String webhooks(UUID organisation) {
    return members(organisation) + "/webhooks";
  }

  /**
   * One year of a group of municipalities.
   *
   * @param groupCode null for the whole country
   */
  public static String country(int year, String groupCode) {
    return "/landelijk/" + year + (groupCode == null ? "" : "/" + groupCode);
  }

  /**
   * A group of municipalities over the years of a question set.
   *
   * @param groupCode null for the whole country
   * @param themeCode null for the whole
   */
  public static String countryYears(String setCode, String groupCode, String themeCode) {
    return "/landelijk/jaren/"
        + setCode
        + (groupCode == null ? "" : "/" + groupCode)
        + (themeCode == null ? "" : "/thema/" + themeCode);
  }

  /** What a municipality made public of its result in a round. */
  public static String published(String municipalityCode, UUID round) {
    return "/gemeenten/" + municipalityCode + "/zelftest/" + round;
  }

  public static String agenda(UUID dialogue) {
    return "/gesprek/" + dialogue + "/agenda";
  }

  public static String meeting(UUID dialogue, String questionCode) {
    return "/gesprek/" + dialogue + "/overleg/" + questionCode;
  }

  public static String draft(UUID draft) {
    return "/beheer/concept/" + draft;
  }

  public static String draftMapping(UUID draft) {
    return draft(draft) + "/koppeling";
  }
}
