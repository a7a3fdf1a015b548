-- Reminders of a round: to whom which one went, and what people want of them.

create table round_reminding (
  round_id uuid not null,
  automatic boolean not null comment 'Whether the portal reminds by itself',
  version int not null,
  primary key (round_id),
  constraint fk_round_reminding_round foreign key (round_id) references round (id)
) engine = InnoDB default charset = utf8mb4 comment 'Held while a node reminds: one at a time for a round';

create table reminder (
  id uuid not null,
  round_id uuid not null,
  account_id uuid not null,
  kind varchar(20) not null,
  made_at datetime(6) not null,
  done_at datetime(6) null comment 'Empty while it waits for the weekly mail',
  version int not null,
  primary key (id),
  constraint uk_reminder unique (round_id, account_id, kind),
  constraint fk_reminder_round foreign key (round_id) references round (id),
  constraint fk_reminder_account foreign key (account_id) references account (id),
  constraint ck_reminder_kind check (kind in ('OPENED', 'COMPLETE', 'DEADLINE', 'LAST_DAYS'))
) engine = InnoDB default charset = utf8mb4;

create index ix_reminder_waiting on reminder (done_at, made_at, account_id);

create table mail_choice (
  account_id uuid not null,
  weekly boolean not null comment 'One mail a week in place of each by itself',
  muted varchar(100) not null comment 'Kinds of reminders, with a space between',
  version int not null,
  primary key (account_id),
  constraint fk_mail_choice_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4;
