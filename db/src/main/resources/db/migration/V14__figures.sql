-- The country's figures, made at fixed moments.

create table figure_edition (
  id uuid not null,
  round_id uuid not null,
  sequence int not null comment 'Counts from 1 in its round',
  made_at datetime(6) not null comment 'The fixed moment that it belongs to',
  required int not null comment 'How many municipalities had to differ between any two figures',
  primary key (id),
  constraint uk_figure_edition unique (round_id, sequence),
  constraint uk_figure_edition_moment unique (round_id, made_at),
  constraint fk_figure_edition_round foreign key (round_id) references round (id)
) engine = InnoDB default charset = utf8mb4;

create table figure_source (
  id uuid not null,
  edition_id uuid not null,
  submission_id uuid not null,
  province_code char(4) not null comment 'As it was when the municipality first counted',
  size_class varchar(16) null comment 'Empty: a municipality of which no population is known',
  primary key (id),
  constraint uk_figure_source unique (submission_id),
  constraint fk_figure_source_edition foreign key (edition_id) references figure_edition (id),
  constraint fk_figure_source_submission foreign key (submission_id) references submission (id),
  constraint fk_figure_source_province foreign key (province_code) references province (code)
) engine = InnoDB default charset = utf8mb4 comment 'Submissions that count from this edition on';

create table figure (
  id uuid not null,
  edition_id uuid not null,
  side varchar(12) not null,
  group_kind varchar(12) not null,
  group_code varchar(16) not null,
  subject_kind varchar(8) not null,
  code varchar(60) not null,
  obligation varchar(12) not null,
  shown boolean not null comment 'The others are kept to prove the sums; no page reads them',
  municipalities int not null,
  tests int not null,
  meets int not null,
  partly int not null,
  does_not_meet int not null,
  unknown int not null,
  not_applicable int not null,
  median_low smallint null,
  median_high smallint null,
  since datetime(6) not null,
  primary key (id),
  constraint uk_figure unique (edition_id, side, group_kind, group_code, subject_kind, code, obligation),
  constraint fk_figure_edition foreign key (edition_id) references figure_edition (id),
  constraint ck_figure_side check (side in ('MUNICIPALITY', 'COUNCIL')),
  constraint ck_figure_group check (group_kind in ('NATION', 'PROVINCE', 'SIZE_CLASS')),
  constraint ck_figure_tests
    check (tests = meets + partly + does_not_meet + unknown + not_applicable)
) engine = InnoDB default charset = utf8mb4;

create table figure_participation (
  id uuid not null,
  edition_id uuid not null,
  group_kind varchar(12) not null,
  group_code varchar(16) not null,
  municipalities int not null,
  taking_part int not null,
  submitted int not null,
  both_sides int not null,
  conversations int null comment 'In fives, and empty where too few have both sides',
  agreements int null,
  primary key (id),
  constraint uk_figure_participation unique (edition_id, group_kind, group_code),
  constraint fk_figure_participation_edition foreign key (edition_id) references figure_edition (id)
) engine = InnoDB default charset = utf8mb4;
