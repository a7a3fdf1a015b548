package nl.zelftest.shared;

import java.util.Arrays;

/** Keys of installations for tests: another for each number. */
public final class TestKey {
  private TestKey() {}

  public static InstallationKey of(int number) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) number);
    return new InstallationKey(key);
  }
}
