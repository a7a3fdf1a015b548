-- What follows once the organisations of one municipality may read each other's submissions.

alter table assessment
  add column reopened boolean not null default false
    comment 'Open again after a submission, with a reason: the days of the round no longer hold it';

create table reveal (
  id uuid not null,
  round_id uuid not null,
  municipality_code char(6) not null,
  revealed_at datetime(6) not null,
  primary key (id),
  constraint uk_reveal unique (round_id, municipality_code),
  constraint fk_reveal_round foreign key (round_id) references round (id),
  constraint fk_reveal_municipality foreign key (municipality_code) references municipality (code)
) engine = InnoDB default charset = utf8mb4 comment 'Written once: what was read cannot become unread';

create table dialogue (
  id uuid not null comment 'The id of its reveal',
  question_set_version_id uuid not null comment 'On whose questions the submissions are laid side by side',
  agenda varchar(4000) null comment 'Codes of questions in order, with a space between; null until it was made',
  version int not null comment 'Counts every change of the conversation: open pages watch it',
  primary key (id),
  constraint fk_dialogue_reveal foreign key (id) references reveal (id),
  constraint fk_dialogue_version foreign key (question_set_version_id) references question_set_version (id)
) engine = InnoDB default charset = utf8mb4;

create table dialogue_thread (
  id uuid not null,
  dialogue_id uuid not null,
  question_code varchar(20) not null,
  comments int not null,
  resolved_at datetime(6) null,
  resolved_by uuid null,
  primary key (id),
  constraint uk_dialogue_thread unique (dialogue_id, question_code),
  constraint fk_dialogue_thread_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_dialogue_thread_account foreign key (resolved_by) references account (id),
  constraint ck_dialogue_thread_comments check (comments between 0 and 500)
) engine = InnoDB default charset = utf8mb4;

create table dialogue_comment (
  id uuid not null,
  thread_id uuid not null,
  place int not null comment 'Counts from 1 in its thread',
  organisation_id uuid not null,
  account_id uuid not null,
  written_at datetime(6) not null,
  text text not null,
  primary key (id),
  constraint uk_dialogue_comment unique (thread_id, place),
  constraint fk_dialogue_comment_thread foreign key (thread_id) references dialogue_thread (id),
  constraint fk_dialogue_comment_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_dialogue_comment_account foreign key (account_id) references account (id),
  constraint ck_dialogue_comment_text check (char_length(text) between 1 and 4000)
) engine = InnoDB default charset = utf8mb4;

create table dialogue_follower (
  thread_id uuid not null,
  account_id uuid not null,
  primary key (thread_id, account_id),
  constraint fk_dialogue_follower_thread foreign key (thread_id) references dialogue_thread (id),
  constraint fk_dialogue_follower_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4;

create table private_note (
  id uuid not null,
  dialogue_id uuid not null,
  question_code varchar(20) not null,
  organisation_id uuid not null comment 'Nobody outside it ever reads the note',
  account_id uuid not null,
  written_at datetime(6) not null,
  text text not null,
  primary key (id),
  constraint fk_private_note_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_private_note_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_private_note_account foreign key (account_id) references account (id),
  constraint ck_private_note_text check (char_length(text) between 1 and 4000)
) engine = InnoDB default charset = utf8mb4;

create table conclusion (
  id uuid not null,
  dialogue_id uuid not null,
  question_code varchar(20) not null,
  text text not null,
  side varchar(12) not null comment 'That wrote it; the other side agrees',
  organisation_id uuid not null,
  written_by uuid not null,
  written_at datetime(6) not null,
  agreed_organisation_id uuid null,
  agreed_by uuid null,
  agreed_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint uk_conclusion unique (dialogue_id, question_code),
  constraint fk_conclusion_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_conclusion_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_conclusion_written_by foreign key (written_by) references account (id),
  constraint fk_conclusion_agreed_organisation foreign key (agreed_organisation_id) references organisation (id),
  constraint fk_conclusion_agreed_by foreign key (agreed_by) references account (id),
  constraint ck_conclusion_side check (side in ('MUNICIPALITY', 'COUNCIL')),
  constraint ck_conclusion_text check (char_length(text) between 1 and 4000),
  constraint ck_conclusion_agreed check (
    (agreed_at is null) = (agreed_by is null) and (agreed_at is null) = (agreed_organisation_id is null))
) engine = InnoDB default charset = utf8mb4;

create table action (
  id uuid not null,
  dialogue_id uuid not null,
  question_code varchar(20) not null,
  what varchar(1000) not null,
  organisation_id uuid not null,
  account_id uuid null comment 'Who of the organisation does it; empty: the organisation decides',
  due_on date not null,
  state varchar(12) not null,
  made_by uuid not null,
  made_at datetime(6) not null,
  reminded_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint fk_action_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_action_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_action_account foreign key (account_id) references account (id),
  constraint fk_action_made_by foreign key (made_by) references account (id),
  constraint ck_action_state check (state in ('OPEN', 'DONE', 'DROPPED'))
) engine = InnoDB default charset = utf8mb4;

create index ix_action_due on action (state, due_on);

delimiter //
-- Nobody has a role on both sides of one municipality, whatever program writes the role.
create trigger membership_on_one_side before insert on membership
  for each row if new.ended_at is null and exists (
      select 1
      from organisation own
        join organisation_municipality area on area.organisation_id = own.id
        join organisation_municipality shared on shared.municipality_code = area.municipality_code
          and shared.valid_from < coalesce(area.valid_to, '9999-12-31')
          and area.valid_from < coalesce(shared.valid_to, '9999-12-31')
        join organisation other on other.id = shared.organisation_id and other.kind <> own.kind
        join membership held on held.organisation_id = other.id
      where own.id = new.organisation_id and held.account_id = new.account_id and held.ended_at is null) then
    signal sqlstate '45000' set message_text = 'A person has roles on one side of a municipality only';
  end if //
create trigger responsibility_on_one_side before insert on organisation_municipality
  for each row if exists (
      select 1
      from organisation own
        join membership held on held.organisation_id = own.id and held.ended_at is null
        join membership also on also.account_id = held.account_id and also.ended_at is null
        join organisation other on other.id = also.organisation_id and other.kind <> own.kind
        join organisation_municipality shared on shared.organisation_id = other.id
          and shared.municipality_code = new.municipality_code
          and shared.valid_from < coalesce(new.valid_to, '9999-12-31')
          and new.valid_from < coalesce(shared.valid_to, '9999-12-31')
      where own.id = new.organisation_id) then
    signal sqlstate '45000' set message_text = 'A person has roles on one side of a municipality only';
  end if //
delimiter ;
create trigger reveal_is_kept before delete on reveal
  for each row signal sqlstate '45000' set message_text = 'A reveal is never taken back';
create trigger reveal_is_fixed before update on reveal
  for each row signal sqlstate '45000' set message_text = 'A reveal is never altered';
create trigger comment_is_fixed before update on dialogue_comment
  for each row signal sqlstate '45000' set message_text = 'What was said stays as it was said';
