-- Running tests go on with a later version of their questions: by choice, and on the round's day by the portal.

alter table round
  add column move_on date null comment 'From this day (Amsterdam) the portal moves the running tests to the default version',
  add column move_requested_at datetime(6) null comment 'An administrator asked to move them at once';

alter table answer
  add column carried boolean not null default false
    comment 'A copy of answers to an earlier version, not given by a person since: a next move may renew it';

-- The old answers stay where they are; this tells the way that a test went.
create table assessment_move (
  id uuid not null,
  assessment_id uuid not null,
  from_version_id uuid not null,
  to_version_id uuid not null,
  moved_at datetime(6) not null,
  moved_by uuid null comment 'Empty: the portal itself',
  primary key (id),
  constraint fk_assessment_move_assessment foreign key (assessment_id) references assessment (id),
  constraint fk_assessment_move_from foreign key (from_version_id) references question_set_version (id),
  constraint fk_assessment_move_to foreign key (to_version_id) references question_set_version (id),
  constraint fk_assessment_move_account foreign key (moved_by) references account (id),
  constraint ck_assessment_move check (from_version_id <> to_version_id)
) engine = InnoDB default charset = utf8mb4;
