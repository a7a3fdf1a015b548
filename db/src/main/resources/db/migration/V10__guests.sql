-- Volunteers without an account of their own contribute to one test of a council; answers may come from paper.

alter table account
  modify column email varchar(254) null comment 'Empty: a guest, who signs in by a link and a code only';

create table guest_pass (
  id uuid not null,
  account_id uuid not null comment 'A guest''s account is for one pass',
  organisation_id uuid not null,
  municipality_code char(6) not null,
  round_id uuid not null,
  assessment_id uuid not null,
  email varchar(254) null comment 'Where the link and the codes go; empty once the pass has ended',
  token_sha256 char(64) not null comment 'Of the link; the link itself is in the mail only',
  code_sha256 char(64) null comment 'Of the link''s token and the newest code',
  code_expires_at datetime(6) null,
  code_attempts int not null,
  codes_since datetime(6) null comment 'When the hour began in which codes are counted',
  codes_sent int not null,
  invited_by uuid not null,
  invited_at datetime(6) not null,
  entered_at datetime(6) null comment 'The last time',
  expires_at datetime(6) not null comment 'The round''s closing at the latest',
  ended_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint uk_guest_pass_account unique (account_id),
  constraint uk_guest_pass_token unique (token_sha256),
  constraint fk_guest_pass_account foreign key (account_id) references account (id),
  constraint fk_guest_pass_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_guest_pass_municipality foreign key (municipality_code) references municipality (code),
  constraint fk_guest_pass_round foreign key (round_id) references round (id),
  constraint fk_guest_pass_assessment foreign key (assessment_id) references assessment (id),
  constraint fk_guest_pass_invited_by foreign key (invited_by) references account (id),
  constraint ck_guest_pass_email check (email is not null or ended_at is not null),
  constraint ck_guest_pass_code check ((code_sha256 is null) = (code_expires_at is null))
) engine = InnoDB default charset = utf8mb4;

alter table answer
  add column from_paper boolean not null default false
    comment 'Written over from paper by whoever answered, not thought up on screen';
