-- People and what they may do in which organisation.

create table account (
  id uuid not null,
  email varchar(254) not null,
  name varchar(120) not null,
  password_hash varchar(400) null comment 'Empty until an invitation is accepted',
  language char(2) not null,
  created_at datetime(6) not null,
  closed_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint uk_account_email unique (email)
) engine = InnoDB default charset = utf8mb4;

create table membership (
  id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  role varchar(12) not null,
  began_at datetime(6) not null,
  ended_at datetime(6) null,
  version int not null,
  current tinyint as (if(ended_at is null, 1, null)) persistent,
  primary key (id),
  constraint uk_membership_current unique (account_id, organisation_id, current),
  constraint fk_membership_account foreign key (account_id) references account (id),
  constraint fk_membership_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_membership_role check (role in ('COORDINATOR', 'CONTRIBUTOR'))
) engine = InnoDB default charset = utf8mb4;

create table sign_in_throttle (
  subject char(64) not null comment 'SHA-256 of what was typed as e-mail address, whether or not an account has it',
  failures int not null,
  last_failure_at datetime(6) not null,
  blocked_until datetime(6) null,
  primary key (subject)
) engine = InnoDB default charset = utf8mb4;
