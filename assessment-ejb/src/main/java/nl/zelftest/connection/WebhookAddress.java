package nl.zelftest.connection;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.zelftest.connection.InvalidWebhookException.Reason;

/**
 * Where messages may go: to the public internet, over TLS. A portal must not be made to knock at
 * the doors of the network that it stands in (server-side request forgery), so the address is
 * looked at when it is typed, and what its name leads to each time that something is sent.
 */
final class WebhookAddress {

  static final int LONGEST = 500;

  /** Also numbers that stand for an address, such as 2130706433 and 0x7f.1. */
  private static final Pattern LITERAL =
      Pattern.compile("\\[.*]|(?:0[xX][0-9a-fA-F]+|[0-9]+)(?:\\.(?:0[xX][0-9a-fA-F]+|[0-9]+))*");

  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]\\.?");

  private static final Pattern OWN_NETWORK =
      Pattern.compile(".*\\.(?:local|localhost|internal|intranet|lan|home|corp|arpa)\\.?");

  private WebhookAddress() {}

  /**
   * The address as it is kept.
   *
   * @param loopback whether this machine itself may be the receiver, without TLS: in a
   *     demonstration
   * @throws InvalidWebhookException when nothing may be sent there, as far as it can be seen
   */
  static String require(String typed, boolean loopback) {
    String text = typed.strip();
    if (text.isEmpty()) {
      throw new InvalidWebhookException(Reason.MISSING);
    }
    URI address = parse(text);
    String host = address.getHost().toLowerCase(Locale.ROOT);
    if (loopback && isLoopback(host)) {
      return text;
    }
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new InvalidWebhookException(Reason.NO_TLS);
    }
    if (LITERAL.matcher(host).matches() || OWN_NETWORK.matcher(host).matches()) {
      throw new InvalidWebhookException(Reason.NOT_PUBLIC);
    }
    if (!NAME.matcher(host).matches()) {
      throw new InvalidWebhookException(
          "localhost".equals(host) ? Reason.NOT_PUBLIC : Reason.NO_ADDRESS);
    }
    return text;
  }

  private static URI parse(String text) {
    try {
      URI address = new URI(text);
      if (text.length() > LONGEST
          || address.getHost() == null
          || address.getRawUserInfo() != null
          || address.getRawFragment() != null
          || !("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()))) {
        throw new InvalidWebhookException(Reason.NO_ADDRESS);
      }
      return address;
    } catch (URISyntaxException e) {
      throw new InvalidWebhookException(Reason.NO_ADDRESS);
    }
  }

  /** Whether all that a host's name leads to now may be sent to. */
  static boolean leadsToPublic(String host, boolean loopback) {
    if (loopback && isLoopback(host)) {
      return true;
    }
    try {
      for (InetAddress found : InetAddress.getAllByName(host)) {
        if (!isPublic(found)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isLoopback(String host) {
    return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
  }

  /** Whether an address is one of the public internet. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? isPublic4(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
        : address instanceof Inet6Address && isPublic6(bytes);
  }

  /** IANA's IPv4 Special-Purpose Address Registry, beyond what Java tells. */
  private static boolean isPublic4(int first, int second, int third) {
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          second != 168
              && !(second == 0 && (third == 0 || third == 2))
              && !(second == 88 && third == 99);
      case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /**
   * Of IPv6 only 2000::/3 is given out; in it 2001::/23, 2001:db8::/32 and 2002::/16 are special,
   * and lead to IPv4 or nowhere.
   */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    return (first & 0xe000) == 0x2000
        && first != 0x2002
        && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
  }
}
