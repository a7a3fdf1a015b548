-- What each submission scores, so that figures are made from scores and not from answers.

create table submission_score (
  id uuid not null,
  submission_id uuid not null,
  kind varchar(8) not null,
  code varchar(60) not null comment 'Of the theme or question; TOTAL for the whole test',
  theme_code varchar(60) null comment 'The theme of a question',
  obligation varchar(12) not null,
  verdict varchar(16) not null,
  low varchar(200) character set ascii not null comment 'An exact fraction: 5 / 8',
  high varchar(200) character set ascii not null,
  primary key (id),
  constraint uk_submission_score unique (submission_id, kind, code, obligation),
  constraint fk_submission_score_submission foreign key (submission_id) references submission (id),
  constraint ck_submission_score_kind check (kind in ('TOTAL', 'THEME', 'QUESTION')),
  constraint ck_submission_score_obligation check (obligation in ('LAW', 'EXPLANATORY', 'ADVICE')),
  constraint ck_submission_score_verdict
    check (verdict in ('NOT_APPLICABLE', 'MEETS', 'DOES_NOT_MEET', 'UNKNOWN', 'PARTLY'))
) engine = InnoDB default charset = utf8mb4 comment 'Follows from the submission alone: it can be written anew';
