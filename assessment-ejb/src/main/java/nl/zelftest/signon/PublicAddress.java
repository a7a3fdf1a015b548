package nl.zelftest.signon;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses are those of machines that everybody can reach (RFC 6890). */
final class PublicAddress {

  private PublicAddress() {}

  /** Whether an address is none of this machine, its network, or set apart. */
  static boolean isPublic(InetAddress address) {
    return !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && (address instanceof Inet4Address
            ? isPublic4(address.getAddress())
            : isPublic6(address.getAddress()));
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    return first != 0
        && first < 240
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && third == 0)
        && !(first == 198 && (second == 18 || second == 19));
  }

  /** Global unicast only, and none that has an address of version 4 in it (6to4, Teredo). */
  private static boolean isPublic6(byte[] bytes) {
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return (bytes[0] & 0xe0) == 0x20 && !sixToFour && !teredo;
  }
}
