package nl.zelftest.guest;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zelftest.account.Account;
import nl.zelftest.account.GuestPass;
import nl.zelftest.account.GuestPasses;
import nl.zelftest.assessment.GuestTests;
import nl.zelftest.assessment.GuestTests.GuestTest;
import nl.zelftest.audit.AuditTrail;
import nl.zelftest.notification.MailKind;
import nl.zelftest.notification.Message;
import nl.zelftest.notification.Outbox;
import nl.zelftest.notification.Recipient;
import nl.zelftest.shared.Secrets;

/**
 * Lets guests in. What it answers to a link that nobody was ever given is the same as to one that
 * no longer works or that the limits hold back.
 */
@Stateless
@PermitAll
public class GuestEntry {

  private static final String UNKNOWN = "unknown";

  @PersistenceContext private EntityManager entities;

  @Inject private GuestPasses passes;

  @Inject private GuestTests tests;

  @Inject private Outbox outbox;

  @Inject private AuditTrail audit;

  @Inject private Clock clock;

  /** Mails a code to the guest whose link this is, if there is one and a code may be sent now. */
  public void requestCode(String token) {
    String code = Secrets.code();
    String codeHash = Secrets.hash(token, code);
    Optional<GuestPass> pass = passes.toChange(Secrets.hash(token));
    if (pass.isPresent() && pass.get().takeCode(codeHash, clock.instant())) {
      mail(pass.get(), code);
      audit
          .of(pass.get().getOrganisation().getId())
          .recordSystem("GUEST_CODE_SENT", "GuestPass", pass.get().getId(), null);
    } else {
      refuse("GUEST_CODE", pass);
    }
  }

  private void mail(GuestPass pass, String code) {
    GuestTest test = tests.ofPass(pass.getAssessmentId());
    Account guest = pass.getAccount();
    outbox.send(
        Recipient.address(pass.getEmail(), guest.getName(), guest.getLanguage()),
        new Message(
            MailKind.GUEST_CODE, "/", List.of(test.municipalityName(), test.roundName(), code)));
  }

  /** The guest's account, when the link and the code are hers; empty alike whatever is wrong. */
  public Optional<UUID> enter(String token, String typedCode) {
    String codeHash = Secrets.hash(token, typedCode.replaceAll("\\s", ""));
    Optional<GuestPass> pass = passes.toChange(Secrets.hash(token));
    if (pass.isPresent() && pass.get().enter(codeHash, clock.instant())) {
      UUID account = pass.get().getAccount().getId();
      audit
          .of(pass.get().getOrganisation().getId())
          .record(account, "GUEST_ENTERED", "GuestPass", pass.get().getId(), null);
      return Optional.of(account);
    }
    refuse("GUEST_ENTER", pass);
    return Optional.empty();
  }

  private void refuse(String action, Optional<GuestPass> pass) {
    Instant now = clock.instant();
    String reason = pass.map(p -> p.isValid(now) ? "NO_MATCH_OR_TOO_MANY" : "ENDED").orElse(null);
    String object = pass.map(p -> p.getId().toString()).orElse(UNKNOWN);
    audit
        .of(pass.map(p -> p.getOrganisation().getId()).stream().toList())
        .recordRefusal(null, action, "GuestPass", object, reason);
  }

  /** Forgets the addresses of guests whose round has closed. */
  @Schedule(hour = "4", minute = "20", persistent = false)
  void forgetAddresses() {
    Instant now = clock.instant();
    entities
        .createQuery(
            "select p from GuestPass p where p.endedAt is null and p.expiresAt <= :now",
            GuestPass.class)
        .setParameter("now", now)
        .getResultStream()
        .forEach(
            pass -> {
              pass.end(now);
              audit
                  .of(pass.getOrganisation().getId())
                  .recordSystem("GUEST_ENDED", "GuestPass", pass.getId(), null);
            });
  }
}
