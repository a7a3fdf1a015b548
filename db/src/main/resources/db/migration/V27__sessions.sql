-- Who is signed in where, so that a person sees it and can end it; and what a second factor needs of it.

create table sign_in_session (
  id uuid not null,
  account_id uuid not null,
  began_at datetime(6) not null comment 'When the password was given, before it was checked',
  last_active_at datetime(6) not null comment 'At most a minute behind',
  browser varchar(20) not null comment 'The make, as far as the browser says: never its whole description',
  operating_system varchar(20) not null,
  ended_at datetime(6) null,
  primary key (id),
  constraint fk_sign_in_session_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4;

create index ix_sign_in_session_account on sign_in_session (account_id, last_active_at);

alter table sign_in_throttle
  modify column subject char(64) not null
    comment 'SHA-256 of the address typed, whether or not an account has it; or a keyed hash of a network address, or of an account whose code is asked';

create index ix_audit_event_action on audit_event (action, occurred_at);
