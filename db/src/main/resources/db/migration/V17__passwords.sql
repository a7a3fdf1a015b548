-- Another password by a link in a mail, which ends open sessions.

alter table account
  add column sessions_from datetime(6) null
    comment 'Who signed in before has to sign in again; empty: nobody has to' after password_hash;

create table password_reset (
  id uuid not null,
  account_id uuid not null,
  token_sha256 char(64) not null comment 'Of the link; the link itself is in the mail only',
  requested_at datetime(6) not null,
  expires_at datetime(6) not null,
  ended_at datetime(6) null comment 'Used, or made useless by another that was',
  version int not null,
  primary key (id),
  constraint uk_password_reset_token unique (token_sha256),
  constraint fk_password_reset_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4;

create index ix_password_reset_account on password_reset (account_id, requested_at);
