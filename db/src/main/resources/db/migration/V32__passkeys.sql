-- Passkeys (WebAuthn): signing in with a key that a person's own device keeps, and lets go of for its owner only.

create table passkey (
  id uuid not null,
  account_id uuid not null,
  user_handle varbinary(64) not null comment 'Random, one for each account: by it a device tells apart whose passkey is whose',
  credential_id varbinary(1023) not null,
  credential blob not null comment 'Model of the device, credential id and public key, as WebAuthn lays out attested credential data',
  signature_counter bigint not null comment 'Of the newest use; 0 throughout where the device does not count',
  backup_eligible boolean not null comment 'Whether the device may share it with others of the same person; never changes',
  transports varchar(200) not null comment 'How a browser reaches the device, as far as it said',
  name varchar(60) not null comment 'What the person calls it',
  made_at datetime(6) not null,
  last_used_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint uk_passkey_credential unique (credential_id),
  constraint fk_passkey_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4;
