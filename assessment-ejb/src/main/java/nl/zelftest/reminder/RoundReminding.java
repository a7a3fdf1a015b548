package nl.zelftest.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Whether the portal reminds of a round by itself. Its row is held while somebody reminds. */
@Entity
@Table(name = "round_reminding")
public class RoundReminding {

  @Id
  @Column(name = "round_id")
  private UUID roundId;

  @Column(name = "automatic")
  private boolean automatic;

  @Version
  @Column(name = "version")
  private int version;

  protected RoundReminding() {}

  RoundReminding(UUID roundId) {
    this.roundId = roundId;
  }

  /** Changes it, and tells whether it was otherwise. */
  boolean remind(boolean byItself) {
    boolean changed = automatic != byItself;
    automatic = byItself;
    return changed;
  }

  boolean isAutomatic() {
    return automatic;
  }
}
