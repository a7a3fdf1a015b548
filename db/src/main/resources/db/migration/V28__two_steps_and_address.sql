-- Two-step sign-in: a code from an app, or one of ten recovery codes.

create table second_factor (
  account_id uuid not null,
  secret varchar(120) not null comment 'Encrypted with the key of the installation, which is not in the database',
  confirmed_at datetime(6) null comment 'Empty: shown, but no code of it was given yet',
  last_step bigint not null comment 'The 30 seconds of the newest code used: no code works twice',
  version int not null,
  primary key (account_id),
  constraint fk_second_factor_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4;

create table recovery_code (
  id uuid not null,
  account_id uuid not null,
  code_hash char(64) not null comment 'Keyed with the key of the installation',
  used_at datetime(6) null,
  primary key (id),
  constraint uk_recovery_code unique (account_id, code_hash),
  constraint fk_recovery_code_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4;

alter table organisation
  add column second_factor_required boolean not null default false
    comment 'Its members sign in with two steps; those of the national organisation always do';

alter table account
  add column made_for_demonstration boolean not null default false
    comment 'Signs in with its published password alone; only a demonstration makes such accounts';

-- Another e-mail address, once who reads the old one and who reads the new one both said yes.
create table email_change (
  id uuid not null,
  account_id uuid not null,
  new_email varchar(254) null comment 'Empty once it has ended',
  old_token_sha256 char(64) not null comment 'Of the link to the old address',
  new_token_sha256 char(64) not null comment 'Of the link to the new address',
  asked_at datetime(6) not null,
  expires_at datetime(6) not null,
  old_confirmed_at datetime(6) null,
  new_confirmed_at datetime(6) null,
  ended_at datetime(6) null comment 'Done, or made useless by another that was asked',
  version int not null,
  primary key (id),
  constraint uk_email_change_old unique (old_token_sha256),
  constraint uk_email_change_new unique (new_token_sha256),
  constraint fk_email_change_account foreign key (account_id) references account (id),
  constraint ck_email_change_email check ((new_email is null) = (ended_at is not null))
) engine = InnoDB default charset = utf8mb4;

create index ix_email_change_account on email_change (account_id, asked_at);
