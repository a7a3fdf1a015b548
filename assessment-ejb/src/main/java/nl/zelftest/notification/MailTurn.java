package nl.zelftest.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that is locked while a node looks whether it may send. */
@Entity
@Table(name = "mail_turn")
public class MailTurn {

  static final int ONLY = 1;

  @Id
  @Column(name = "id")
  private int id;

  protected MailTurn() {}
}
