-- One event for each change of state, written in its transaction; sealed into a hash chain seconds later.

create table audit_event (
  id uuid not null,
  position bigint not null auto_increment comment 'Order of writing; gaps are normal',
  occurred_at datetime(6) not null,
  actor_id uuid null comment 'Empty: the portal itself, or somebody not signed in',
  action varchar(40) not null,
  object_type varchar(40) not null,
  object_id varchar(64) not null,
  result varchar(12) not null,
  origin varchar(20) not null comment 'Where the change came in: a page, the API, the portal itself',
  details varchar(400) null comment 'Codes only: never a name, the text of an answer or a secret',
  sequence bigint null comment 'Place in the chain; empty until sealed',
  previous_hash char(64) null,
  hash char(64) null,
  primary key (id),
  constraint uk_audit_event_position unique (position),
  constraint uk_audit_event_sequence unique (sequence),
  constraint ck_audit_event_seal check ((sequence is null) = (hash is null) and (hash is null) = (previous_hash is null))
) engine = InnoDB default charset = utf8mb4;

create index ix_audit_event_object on audit_event (object_type, object_id, position);

-- The newest link. Whoever seals holds this row, so that one node at a time does.
create table audit_head (
  id tinyint not null,
  sequence bigint not null,
  hash char(64) not null,
  primary key (id),
  constraint ck_audit_head_single check (id = 1)
) engine = InnoDB default charset = utf8mb4;

insert into audit_head (id, sequence, hash) values (1, 0, repeat('0', 64));
