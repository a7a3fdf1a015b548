-- What a municipality's or council's own systems use: tokens to read with, and addresses that hear of changes.

create table api_token (
  id uuid not null,
  organisation_id uuid not null,
  name varchar(80) not null,
  token_sha256 char(64) not null comment 'The token itself was shown once, to who made it',
  made_by uuid not null,
  made_at datetime(6) not null,
  expires_at datetime(6) not null,
  last_used_on date null,
  revoked_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint uk_api_token_sha256 unique (token_sha256),
  constraint fk_api_token_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_api_token_made_by foreign key (made_by) references account (id),
  constraint ck_api_token_expires check (expires_at > made_at)
) engine = InnoDB default charset = utf8mb4;

create table api_token_scope (
  token_id uuid not null,
  scope varchar(20) not null,
  primary key (token_id, scope),
  constraint fk_api_token_scope_token foreign key (token_id) references api_token (id),
  constraint ck_api_token_scope check (scope in ('RESULTS', 'EXPORTS'))
) engine = InnoDB default charset = utf8mb4;

create table webhook (
  id uuid not null,
  organisation_id uuid not null,
  address varchar(500) not null,
  secret varchar(100) null comment 'Readable, for the portal signs with it; empty once the webhook has ended',
  made_by uuid not null,
  made_at datetime(6) not null,
  ended_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint fk_webhook_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_webhook_made_by foreign key (made_by) references account (id),
  constraint ck_webhook_secret check ((secret is null) = (ended_at is not null))
) engine = InnoDB default charset = utf8mb4;

-- What webhooks are to hear, written in the transaction of what it tells about.
create table webhook_delivery (
  id uuid not null comment 'The webhook-id, the same at every attempt',
  webhook_id uuid not null,
  kind varchar(20) not null,
  body varchar(2000) not null comment 'Ids, codes and links; never an answer',
  created_at datetime(6) not null,
  queued_at datetime(6) not null comment 'Later than created where somebody had it sent again',
  state varchar(12) not null,
  attempts int not null,
  next_attempt_at datetime(6) not null,
  claim uuid null comment 'Of the attempt that is under way',
  claimed_until datetime(6) null,
  ended_at datetime(6) null,
  last_problem varchar(20) null,
  last_status int null,
  primary key (id),
  constraint fk_webhook_delivery_webhook foreign key (webhook_id) references webhook (id),
  constraint ck_webhook_delivery_kind check (kind in ('SUBMITTED', 'REVEALED', 'PUBLISHED')),
  constraint ck_webhook_delivery_state check (state in ('WAITING', 'TAKEN', 'DELIVERED', 'FAILED')),
  constraint ck_webhook_delivery_claim check ((claim is null) = (state <> 'TAKEN'))
) engine = InnoDB default charset = utf8mb4;

create index ix_webhook_delivery_due on webhook_delivery (state, next_attempt_at);
create index ix_webhook_delivery_created on webhook_delivery (created_at, id);

-- One row that is locked while a node takes a delivery: so that one node sends at a time.
create table webhook_turn (
  id tinyint not null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4;

insert into webhook_turn (id) values (1);
