-- Personal invitations to a role in an organisation.

create table invitation (
  id uuid not null,
  organisation_id uuid not null,
  role varchar(12) not null,
  email varchar(254) null comment 'Empty once it has ended',
  token_sha256 char(64) not null comment 'Of the link; the link itself is in the mail only',
  invited_by uuid null comment 'Empty: whoever runs the server, by create-admin',
  invited_at datetime(6) not null,
  expires_at datetime(6) not null,
  ended_at datetime(6) null comment 'Accepted or withdrawn',
  accepted_by uuid null,
  version int not null,
  current tinyint as (if(ended_at is null, 1, null)) persistent,
  primary key (id),
  constraint uk_invitation_token unique (token_sha256),
  constraint uk_invitation_current unique (organisation_id, email, current),
  constraint fk_invitation_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_invitation_invited_by foreign key (invited_by) references account (id),
  constraint fk_invitation_accepted_by foreign key (accepted_by) references account (id),
  constraint ck_invitation_role check (role in ('COORDINATOR', 'CONTRIBUTOR')),
  constraint ck_invitation_email check ((email is null) = (ended_at is not null)),
  constraint ck_invitation_accepted check (accepted_by is null or ended_at is not null)
) engine = InnoDB default charset = utf8mb4;

create index ix_invitation_expires on invitation (ended_at, expires_at);
