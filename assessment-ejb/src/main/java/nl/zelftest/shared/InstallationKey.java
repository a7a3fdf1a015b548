package nl.zelftest.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that the database does not hold, so that a copy of the database alone gives no secrets
 * away: {@code ZELFTEST_KEY} where it is set, for several nodes the same one, and otherwise a file
 * in the data folder, made when it is first needed.
 */
@ApplicationScoped
public class InstallationKey {

  static final String FILE = "installation.key";

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private PortalSettings settings;

  private byte[] key;

  protected InstallationKey() {}

  InstallationKey(byte[] key) {
    this.key = key.clone();
  }

  /** Encrypted (AES-GCM), as text; {@code belongsTo} is needed to read it again. */
  public String encrypt(byte[] secret, String belongsTo) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo, secret);
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * What was encrypted for the same owner.
   *
   * @throws IllegalStateException when it was not, or with another key
   */
  public byte[] decrypt(String text, String belongsTo) {
    byte[] all = Base64.getDecoder().decode(text);
    return cipher(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(all, NONCE_BYTES),
        belongsTo,
        Arrays.copyOfRange(all, NONCE_BYTES, all.length));
  }

  /** A keyed hash, from which nobody without the key can search back. */
  public String hash(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(derived("hash"));
      return HexFormat.of()
          .formatHex(mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] cipher(int mode, byte[] nonce, String belongsTo, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(derived("encrypt").getEncoded(), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "This is not the key of the installation that the database belongs to", e);
    }
  }

  /** One key for each use. */
  private SecretKeySpec derived(String use) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key(), "HmacSHA256"));
    return new SecretKeySpec(mac.doFinal(use.getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
  }

  private synchronized byte[] key() {
    if (key == null) {
      key =
          settings
              .key()
              .orElseGet(() -> settings.dataFolder().map(InstallationKey::kept).orElseThrow());
    }
    return key;
  }

  static byte[] kept(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return decoded(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] made = new byte[KEY_BYTES];
    RANDOM.nextBytes(made);
    FileAttribute<?>[] ownerOnly =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try {
      Files.createFile(file, ownerOnly);
      Files.writeString(file, Base64.getEncoder().encodeToString(made));
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException("Two portals share one data folder", e);
    }
  }

  /**
   * A key as it is written in a file or setting.
   *
   * @throws IllegalStateException when it is not 32 bytes in Base64
   */
  static byte[] decoded(String text) {
    byte[] decoded = Base64.getDecoder().decode(text.strip());
    if (decoded.length != KEY_BYTES) {
      throw new IllegalStateException("The installation's key is not 32 bytes in Base64");
    }
    return decoded;
  }
}
