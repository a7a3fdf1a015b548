-- Rounds, the tests made in them, and what was submitted.

create table round (
  id uuid not null,
  question_set_id uuid not null,
  default_version_id uuid not null,
  name varchar(120) not null,
  reporting_year smallint not null,
  reference_date date not null comment 'The municipalities of this date take part',
  opens_at datetime(6) not null,
  closes_at datetime(6) not null,
  reveal_rule varchar(16) not null,
  reveal_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint uk_round_name unique (question_set_id, name),
  constraint fk_round_set foreign key (question_set_id) references question_set (id),
  constraint fk_round_version foreign key (default_version_id) references question_set_version (id),
  constraint ck_round_period check (closes_at > opens_at),
  constraint ck_round_reveal check (
    (reveal_rule = 'ON_DATE' and reveal_at is not null) or reveal_rule = 'ALL_SUBMITTED')
) engine = InnoDB default charset = utf8mb4;

create table assessment (
  id uuid not null,
  round_id uuid not null,
  organisation_id uuid not null,
  municipality_code char(6) not null,
  side varchar(12) not null,
  question_set_version_id uuid not null,
  state varchar(12) not null,
  started_at datetime(6) not null,
  started_by uuid not null,
  version int not null,
  municipality_side char(6) null comment 'The municipality again, on its own side only: so that there is one test a round',
  primary key (id),
  constraint uk_assessment unique (round_id, organisation_id, municipality_code),
  constraint uk_assessment_municipality_side unique (round_id, municipality_side),
  constraint fk_assessment_round foreign key (round_id) references round (id),
  constraint fk_assessment_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_assessment_municipality foreign key (municipality_code) references municipality (code),
  constraint fk_assessment_version foreign key (question_set_version_id) references question_set_version (id),
  constraint fk_assessment_started_by foreign key (started_by) references account (id),
  constraint ck_assessment_side check (side in ('MUNICIPALITY', 'COUNCIL')),
  constraint ck_assessment_municipality_side check (
    (side = 'MUNICIPALITY' and municipality_side = municipality_code)
    or (side = 'COUNCIL' and municipality_side is null)),
  constraint ck_assessment_state check (state in ('OPEN', 'SUBMITTED'))
) engine = InnoDB default charset = utf8mb4;

create table answer (
  id uuid not null,
  assessment_id uuid not null,
  question_id uuid not null,
  value varchar(20) null,
  option_id uuid null,
  number_value decimal(19, 4) null,
  date_value date null,
  text_value text null,
  not_applicable_reason text null,
  note text null,
  needs_confirmation boolean not null comment 'Carried over to a reworded question',
  answered_by uuid not null,
  answered_at datetime(6) not null,
  version int not null,
  primary key (id),
  constraint uk_answer unique (assessment_id, question_id),
  constraint fk_answer_assessment foreign key (assessment_id) references assessment (id),
  constraint fk_answer_question foreign key (question_id) references question (id),
  constraint fk_answer_option foreign key (option_id) references question_option (id),
  constraint fk_answer_account foreign key (answered_by) references account (id),
  constraint ck_answer_value
    check (value is null or value in ('YES', 'PARTLY', 'NO', 'UNKNOWN', 'NOT_APPLICABLE'))
) engine = InnoDB default charset = utf8mb4;

create table answer_item (
  answer_id uuid not null,
  item_code varchar(20) not null,
  value varchar(20) not null,
  primary key (answer_id, item_code),
  constraint fk_answer_item_answer foreign key (answer_id) references answer (id),
  constraint ck_answer_item_value check (value in ('YES', 'NO', 'UNKNOWN'))
) engine = InnoDB default charset = utf8mb4;

create table evidence_link (
  answer_id uuid not null,
  position smallint not null,
  url varchar(1000) not null,
  label varchar(200) not null,
  primary key (answer_id, position),
  constraint fk_evidence_link_answer foreign key (answer_id) references answer (id)
) engine = InnoDB default charset = utf8mb4;

create table submission (
  id uuid not null,
  assessment_id uuid not null,
  sequence smallint not null comment '1 for the first; a reopened test is submitted again as the next',
  submitted_at datetime(6) not null,
  submitted_by uuid not null,
  blind boolean not null comment 'Made before the other side was revealed',
  content longtext not null comment 'Canonical JSON (RFC 8785), never altered',
  sha256 char(64) not null,
  primary key (id),
  constraint uk_submission unique (assessment_id, sequence),
  constraint fk_submission_assessment foreign key (assessment_id) references assessment (id),
  constraint fk_submission_account foreign key (submitted_by) references account (id),
  constraint ck_submission_sequence check (sequence > 0)
) engine = InnoDB default charset = utf8mb4;

create table reopening (
  id uuid not null,
  assessment_id uuid not null,
  after_sequence smallint not null comment 'The submission that stays readable beside the next one',
  reason varchar(1000) not null,
  reopened_at datetime(6) not null,
  reopened_by uuid not null,
  primary key (id),
  constraint uk_reopening unique (assessment_id, after_sequence),
  constraint fk_reopening_submission foreign key (assessment_id, after_sequence)
    references submission (assessment_id, sequence),
  constraint fk_reopening_account foreign key (reopened_by) references account (id)
) engine = InnoDB default charset = utf8mb4;

-- What was submitted can be read and added to, never changed: not by a mistake in a later program either.
create trigger submission_is_immutable before update on submission
  for each row signal sqlstate '45000' set message_text = 'A submission is never altered';
create trigger submission_is_kept before delete on submission
  for each row signal sqlstate '45000' set message_text = 'A submission is never removed';
