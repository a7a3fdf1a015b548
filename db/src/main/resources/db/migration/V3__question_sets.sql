-- Question sets, their published wordings, and how one wording follows from another.

create table question_set (
  id uuid not null,
  code varchar(40) not null,
  title varchar(200) not null,
  primary key (id),
  constraint uk_question_set_code unique (code)
) engine = InnoDB default charset = utf8mb4;

create table question_set_version (
  id uuid not null,
  question_set_id uuid not null,
  label varchar(20) not null,
  language char(2) not null,
  title varchar(200) not null,
  subtitle varchar(400) null,
  source varchar(400) null,
  state varchar(12) not null,
  valid_from date not null,
  valid_to date null,
  predecessor_id uuid null,
  published_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint uk_question_set_version_label unique (question_set_id, label),
  constraint uk_question_set_version_from unique (question_set_id, valid_from),
  constraint fk_question_set_version_set foreign key (question_set_id) references question_set (id),
  constraint fk_question_set_version_predecessor foreign key (predecessor_id) references question_set_version (id),
  constraint ck_question_set_version_state
    check (state in ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'RETIRED')),
  constraint ck_question_set_version_validity check (valid_to is null or valid_to > valid_from)
) engine = InnoDB default charset = utf8mb4;

create table theme (
  id uuid not null,
  question_set_version_id uuid not null,
  position smallint not null,
  code varchar(40) not null,
  title varchar(200) not null,
  explanation text null,
  primary key (id),
  constraint uk_theme_code unique (question_set_version_id, code),
  constraint uk_theme_position unique (question_set_version_id, position),
  constraint fk_theme_version foreign key (question_set_version_id) references question_set_version (id)
) engine = InnoDB default charset = utf8mb4;

create table question (
  id uuid not null,
  theme_id uuid not null,
  question_set_version_id uuid not null comment 'Its theme''s: repeated so that a code is unique in a version',
  parent_id uuid null comment 'Set for a follow-up',
  position smallint not null,
  code varchar(20) not null,
  kind varchar(16) not null,
  obligation varchar(12) not null,
  basis text null,
  text text not null,
  plain text null,
  look_at text null,
  ask_for text null,
  not_applicable_allowed boolean not null,
  primary key (id),
  constraint uk_question_code unique (question_set_version_id, code),
  constraint fk_question_theme foreign key (theme_id) references theme (id),
  constraint fk_question_version foreign key (question_set_version_id) references question_set_version (id),
  constraint fk_question_parent foreign key (parent_id) references question (id),
  constraint ck_question_kind
    check (kind in ('JUDGEMENT', 'CHECKLIST', 'NUMBER', 'DATE', 'TEXT', 'SINGLE_CHOICE')),
  constraint ck_question_obligation check (obligation in ('LAW', 'EXPLANATORY', 'ADVICE'))
) engine = InnoDB default charset = utf8mb4;

create table question_condition (
  question_id uuid not null comment 'The follow-up',
  answer_value varchar(20) not null comment 'It is asked after this answer to its parent',
  primary key (question_id, answer_value),
  constraint fk_question_condition_question foreign key (question_id) references question (id)
) engine = InnoDB default charset = utf8mb4;

create table question_item (
  id uuid not null,
  question_id uuid not null,
  position smallint not null,
  code varchar(20) not null,
  text text not null,
  primary key (id),
  constraint uk_question_item_code unique (question_id, code),
  constraint fk_question_item_question foreign key (question_id) references question (id)
) engine = InnoDB default charset = utf8mb4;

create table question_option (
  id uuid not null,
  question_id uuid not null,
  position smallint not null,
  code varchar(20) not null,
  text text not null,
  score decimal(9, 6) null comment 'From 0 to 1; empty: this option has no score',
  primary key (id),
  constraint uk_question_option_code unique (question_id, code),
  constraint fk_question_option_question foreign key (question_id) references question (id),
  constraint ck_question_option_score check (score is null or score between 0 and 1)
) engine = InnoDB default charset = utf8mb4;

create table legal_reference (
  question_id uuid not null,
  position smallint not null,
  act varchar(40) null,
  article varchar(20) null,
  paragraph varchar(20) null,
  point varchar(20) null,
  paper varchar(200) null,
  editorial boolean not null comment 'This project''s reading, to be checked by a lawyer',
  primary key (question_id, position),
  constraint fk_legal_reference_question foreign key (question_id) references question (id),
  constraint ck_legal_reference check ((act is not null and article is not null) or paper is not null)
) engine = InnoDB default charset = utf8mb4;

create table law_article (
  id uuid not null,
  act varchar(40) not null,
  register_code varchar(40) not null comment 'Code in the national law register',
  act_name varchar(200) not null,
  article varchar(20) not null,
  valid_from date not null,
  text text not null,
  primary key (id),
  constraint uk_law_article unique (act, article, valid_from)
) engine = InnoDB default charset = utf8mb4;

-- The past of a question is in these edges and nowhere else; SAME, REWORDED, SPLIT, MERGED, NEW and DROPPED follow
-- from them.
create table mapping_edge (
  id uuid not null,
  question_set_version_id uuid not null comment 'The newer of the two versions',
  old_question_id uuid not null,
  new_question_id uuid not null,
  same_meaning boolean not null,
  primary key (id),
  constraint uk_mapping_edge unique (old_question_id, new_question_id),
  constraint fk_mapping_edge_version foreign key (question_set_version_id) references question_set_version (id),
  constraint fk_mapping_edge_old foreign key (old_question_id) references question (id),
  constraint fk_mapping_edge_new foreign key (new_question_id) references question (id)
) engine = InnoDB default charset = utf8mb4;

-- A question without an edge is new or dropped on purpose only once that was decided.
create table mapping_decision (
  question_set_version_id uuid not null comment 'The newer of the two versions',
  question_id uuid not null comment 'A question of either version',
  decided_by uuid not null,
  decided_at datetime(6) not null,
  primary key (question_set_version_id, question_id),
  constraint fk_mapping_decision_version foreign key (question_set_version_id) references question_set_version (id),
  constraint fk_mapping_decision_question foreign key (question_id) references question (id),
  constraint fk_mapping_decision_account foreign key (decided_by) references account (id)
) engine = InnoDB default charset = utf8mb4;
