-- Mail that is to be sent, written in the transaction of what it tells about.

create table outgoing_mail (
  id uuid not null,
  created_at datetime(6) not null,
  recipient_email varchar(254) null comment 'Like the name and the texts empty when the mail is thirty days old',
  recipient_name varchar(400) null,
  language char(2) not null,
  kind varchar(40) not null,
  subject varchar(1000) null,
  text text null,
  link varchar(2000) null comment 'In the texts too; empty when the mail has none',
  html text null,
  message_id varchar(320) not null comment 'The same at every attempt',
  state varchar(12) not null,
  attempts int not null,
  next_attempt_at datetime(6) not null,
  claim uuid null comment 'Of the attempt that is under way',
  claimed_until datetime(6) null,
  sent_at datetime(6) null,
  last_problem varchar(20) null,
  primary key (id),
  constraint uk_outgoing_mail_message_id unique (message_id),
  constraint ck_outgoing_mail_state
    check (state in ('WAITING', 'TAKEN', 'HANDED_OVER', 'SENT', 'FAILED', 'UNCERTAIN')),
  constraint ck_outgoing_mail_claim check ((claim is null) = (state not in ('TAKEN', 'HANDED_OVER'))),
  constraint ck_outgoing_mail_texts
    check (state in ('SENT', 'FAILED', 'UNCERTAIN') or (recipient_email is not null and text is not null))
) engine = InnoDB default charset = utf8mb4;

create index ix_outgoing_mail_due on outgoing_mail (state, next_attempt_at);
create index ix_outgoing_mail_created on outgoing_mail (created_at, id);

-- One row that is locked while a node takes a mail: so that one node sends at a time.
create table mail_turn (
  id tinyint not null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4;

insert into mail_turn (id) values (1);
