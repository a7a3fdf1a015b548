package nl.zelftest.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Where mails go while no mail server is set: a file each, in the data folder, that its owner alone
 * may read. A second attempt writes the same file again.
 */
final class MailFolder {

  private final Optional<Path> folder;
  private final URI portal;

  MailFolder(Optional<Path> dataFolder, URI portal) {
    this.folder = dataFolder.map(data -> data.resolve("mail"));
    this.portal = portal;
  }

  /** Writes one mail, and tells why it could not. */
  Optional<SendingProblem> deliver(TakenMail mail) {
    if (folder.isEmpty()) {
      return Optional.of(SendingProblem.FOLDER);
    }
    try {
      Session session = Session.getInstance(new Properties());
      write(mail.id(), MimeMail.of(session, mail, "zelftest@" + portal.getHost(), () -> true));
      return Optional.empty();
    } catch (AddressException e) {
      return Optional.of(SendingProblem.REFUSED);
    } catch (MessagingException | IOException e) {
      return Optional.of(SendingProblem.FOLDER);
    }
  }

  private void write(UUID id, MimeMail message) throws IOException, MessagingException {
    Files.createDirectories(folder.orElseThrow());
    Path unfinished = Files.createTempFile(folder.orElseThrow(), id.toString(), ".tmp", owner());
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      message.writeTo(out);
    }
    Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves that there was a mail, and nothing of it here either. */
  void forget(OutgoingMail mail) {
    try {
      if (folder.isPresent()) {
        Files.deleteIfExists(file(mail.getId()));
      }
      mail.forget();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(UUID id) {
    return folder.orElseThrow().resolve(id + ".eml");
  }

  private FileAttribute<?>[] owner() throws IOException {
    return Files.getFileStore(folder.orElseThrow()).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
