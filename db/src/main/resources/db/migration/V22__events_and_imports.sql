-- Which organisation reads an event, and files of organisations that wait to be confirmed.

-- Beside the chain, which proves events of before this table as well: nothing of it is sealed.
create table audit_event_organisation (
  organisation_id uuid not null comment 'All zeroes: the national team',
  occurred_at datetime(6) not null comment 'That of the event',
  event_id uuid not null,
  primary key (organisation_id, occurred_at, event_id)
) engine = InnoDB default charset = utf8mb4;

create index ix_audit_event_organisation_event on audit_event_organisation (event_id);

create index ix_audit_event_actor on audit_event (actor_id, occurred_at);

create table organisation_import (
  id uuid not null,
  uploaded_by uuid not null comment 'Nobody else can confirm it',
  uploaded_at datetime(6) not null,
  expires_at datetime(6) not null,
  content mediumtext not null comment 'What was read, until it is confirmed or expires',
  outcome_sha256 char(64) not null comment 'Of what was shown to come of it',
  primary key (id),
  constraint fk_organisation_import_uploaded_by foreign key (uploaded_by) references account (id)
) engine = InnoDB default charset = utf8mb4;

create index ix_organisation_import_expires on organisation_import (expires_at);
