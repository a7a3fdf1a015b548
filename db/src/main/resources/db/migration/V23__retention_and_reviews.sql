-- How long what is kept, and what was removed when that was over.

create table retention_term (
  kind varchar(30) not null,
  days int not null,
  changed_at datetime(6) not null,
  primary key (kind),
  constraint ck_retention_term_days check (days > 0)
) engine = InnoDB default charset = utf8mb4 comment 'Only what national administrators changed';

create table retention_run (
  ran_on date not null,
  kind varchar(30) not null,
  removed int not null,
  primary key (ran_on, kind)
) engine = InnoDB default charset = utf8mb4;

create index ix_audit_event_organisation_time on audit_event_organisation (occurred_at);

-- Who has access, looked at by those who answer for it.

create table access_review (
  id uuid not null,
  organisation_id uuid not null,
  reviewed_by uuid not null,
  reviewed_at datetime(6) not null,
  kept int not null,
  ended int not null,
  primary key (id),
  constraint fk_access_review_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_access_review_account foreign key (reviewed_by) references account (id)
) engine = InnoDB default charset = utf8mb4;

create index ix_access_review_organisation on access_review (organisation_id, reviewed_at);

create table access_review_decision (
  review_id uuid not null,
  membership_id uuid not null,
  kept boolean not null comment 'Otherwise the role was ended',
  primary key (review_id, membership_id),
  constraint fk_access_review_decision_review foreign key (review_id) references access_review (id),
  constraint fk_access_review_decision_membership foreign key (membership_id) references membership (id)
) engine = InnoDB default charset = utf8mb4;
