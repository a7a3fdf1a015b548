package nl.zelftest.connection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that is locked while a node looks whether it may deliver. */
@Entity
@Table(name = "webhook_turn")
public class WebhookTurn {

  static final int ONLY = 1;

  @Id
  @Column(name = "id")
  private int id;

  protected WebhookTurn() {}
}
