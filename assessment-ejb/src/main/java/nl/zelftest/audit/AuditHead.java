package nl.zelftest.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The newest link of the chain, as one row that the sealing node holds. */
@Entity
@Table(name = "audit_head")
class AuditHead {

  static final int ONLY = 1;

  @Id
  @Column(name = "id")
  private int id;

  @Column(name = "sequence")
  private long sequence;

  @Column(name = "hash")
  private String hash;

  protected AuditHead() {}

  ChainHead head() {
    return new ChainHead(sequence, hash);
  }

  void moveTo(ChainHead head) {
    sequence = head.sequence();
    hash = head.hash();
  }
}
