-- Signing in with an identity provider of an organisation (OpenID Connect).

create table identity_provider (
  id uuid not null,
  organisation_id uuid not null,
  issuer varchar(500) character set ascii collate ascii_bin not null,
  client_id varchar(200) not null,
  client_authentication varchar(20) not null,
  sealed_key text character set ascii not null comment 'The portal''s key pair at this provider, as JWK; encrypted with the installation''s key',
  sealed_secret text character set ascii null comment 'The client secret; encrypted with the installation''s key',
  acr_values varchar(400) null comment 'Which acr counts as two factors, with spaces between; empty: none does',
  enabled boolean not null,
  tried_at datetime(6) null comment 'When somebody signed in with these settings; empty: nobody has',
  created_at datetime(6) not null,
  removed_at datetime(6) null,
  version int not null,
  current tinyint as (if(removed_at is null, 1, null)) persistent,
  primary key (id),
  constraint uk_identity_provider_current unique (organisation_id, current),
  constraint fk_identity_provider_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_identity_provider_authentication check (client_authentication in ('PRIVATE_KEY_JWT', 'CLIENT_SECRET')),
  constraint ck_identity_provider_secret check ((client_authentication = 'CLIENT_SECRET') = (sealed_secret is not null)),
  constraint ck_identity_provider_enabled check (not enabled or (tried_at is not null and removed_at is null))
) engine = InnoDB default charset = utf8mb4;

create table identity_provider_domain (
  domain varchar(253) character set ascii collate ascii_general_ci not null comment 'Of e-mail addresses whose holders are led to the provider',
  provider_id uuid not null,
  primary key (domain),
  constraint fk_identity_provider_domain foreign key (provider_id) references identity_provider (id)
) engine = InnoDB default charset = utf8mb4;

create table linked_identity (
  id uuid not null,
  account_id uuid not null,
  provider_id uuid not null,
  issuer varchar(500) character set ascii collate ascii_bin not null,
  subject varchar(255) character set ascii collate ascii_bin not null comment 'What the provider calls the person',
  linked_at datetime(6) not null,
  last_used_at datetime(6) null,
  ended_at datetime(6) null,
  version int not null,
  current tinyint as (if(ended_at is null, 1, null)) persistent,
  primary key (id),
  constraint uk_linked_identity_subject unique (provider_id, issuer, subject, current),
  constraint uk_linked_identity_account unique (provider_id, account_id, current),
  constraint fk_linked_identity_account foreign key (account_id) references account (id),
  constraint fk_linked_identity_provider foreign key (provider_id) references identity_provider (id)
) engine = InnoDB default charset = utf8mb4;
