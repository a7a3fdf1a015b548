package nl.zelftest.signon;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.zelftest.signon.InvalidProviderException.Reason;

/**
 * What somebody typed about an identity provider.
 *
 * @param secret empty to keep the one that is there
 * @param acr which acr values count as two factors, with spaces between; empty for none
 * @param domains of e-mail addresses, with spaces between; only of a national coordinator
 */
public record ProviderSettings(
    String issuer,
    String clientId,
    ClientAuthentication authentication,
    String secret,
    String acr,
    String domains) {

  private static final int LONGEST_ISSUER = 500;
  private static final int LONGEST_CLIENT = 200;
  private static final int LONGEST_ACR = 400;
  private static final int LONGEST_SECRET = 500;
  private static final int LONGEST_DOMAIN = 253;
  private static final int MOST_DOMAINS = 20;

  private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

  /**
   * Checks all but the domains.
   *
   * @param mayAsk whether an address can be one of a provider
   * @throws InvalidProviderException when something cannot be
   */
  void require(Predicate<URI> mayAsk) {
    require(isIssuer(mayAsk), Reason.ISSUER);
    require(isPlain(clientId, LONGEST_CLIENT), Reason.CLIENT);
    require(authentication != null, Reason.AUTHENTICATION);
    require(secret.isEmpty() || isPlain(secret, LONGEST_SECRET), Reason.SECRET);
    require(
        acr.length() <= LONGEST_ACR && acrValues().stream().allMatch(v -> isPlain(v, LONGEST_ACR)),
        Reason.ACR);
  }

  private static void require(boolean right, Reason otherwise) {
    if (!right) {
      throw new InvalidProviderException(otherwise);
    }
  }

  private boolean isIssuer(Predicate<URI> mayAsk) {
    if (!isPlain(issuer, LONGEST_ISSUER)) {
      return false;
    }
    try {
      URI address = URI.create(issuer);
      return address.getRawQuery() == null && mayAsk.test(address);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isPlain(String text, int longest) {
    return text.length() <= longest && PLAIN.matcher(text).matches();
  }

  private List<String> acrValues() {
    return acr.isBlank() ? List.of() : List.of(acr.strip().split("\\s+", -1));
  }

  /** As it is kept; null for none. */
  String keptAcr() {
    return acrValues().isEmpty() ? null : String.join(" ", acrValues());
  }

  /** The domains, in lower case. */
  Set<String> requireDomains() {
    Set<String> found = new LinkedHashSet<>();
    for (String domain : domains.toLowerCase(Locale.ROOT).strip().split("[\\s,;]+", -1)) {
      if (!domain.isEmpty()) {
        require(
            domain.length() <= LONGEST_DOMAIN && DOMAIN.matcher(domain).matches(), Reason.DOMAIN);
        found.add(domain);
      }
    }
    require(found.size() <= MOST_DOMAINS, Reason.DOMAIN);
    return found;
  }
}
