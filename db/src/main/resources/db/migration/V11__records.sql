-- What the two sides make of their conversation, laid down and approved by both.

create table dialogue_record (
  id uuid not null,
  dialogue_id uuid not null,
  sequence int not null comment 'Counts from 1 in its conversation',
  organisation_id uuid not null comment 'That drew it up',
  drawn_up_by uuid not null,
  drawn_up_at datetime(6) not null,
  content longtext not null comment 'Canonical JSON (RFC 8785)',
  sha256 char(64) character set ascii not null comment 'Of the content as UTF-8',
  primary key (id),
  constraint uk_dialogue_record unique (dialogue_id, sequence),
  constraint fk_dialogue_record_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_dialogue_record_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_dialogue_record_account foreign key (drawn_up_by) references account (id),
  constraint ck_dialogue_record_sequence check (sequence between 1 and 200)
) engine = InnoDB default charset = utf8mb4;

create index ix_dialogue_record_sha256 on dialogue_record (sha256);

create table record_approval (
  id uuid not null,
  record_id uuid not null,
  organisation_id uuid not null,
  side varchar(12) not null,
  approved_at datetime(6) not null,
  approved_by uuid not null,
  primary key (id),
  constraint uk_record_approval unique (record_id, organisation_id),
  constraint fk_record_approval_record foreign key (record_id) references dialogue_record (id),
  constraint fk_record_approval_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_record_approval_account foreign key (approved_by) references account (id),
  constraint ck_record_approval_side check (side in ('MUNICIPALITY', 'COUNCIL'))
) engine = InnoDB default charset = utf8mb4;

create table record_document (
  id uuid not null,
  record_id uuid not null,
  format varchar(4) not null,
  content longblob not null,
  sha256 char(64) character set ascii not null comment 'Of the file: it tells whether a copy is this very file',
  written_at datetime(6) not null,
  primary key (id),
  constraint uk_record_document unique (record_id, format),
  constraint fk_record_document_record foreign key (record_id) references dialogue_record (id),
  constraint ck_record_document_format check (format in ('PDF', 'ODT'))
) engine = InnoDB default charset = utf8mb4 comment 'The files of a record that is final, written once';

create index ix_record_document_sha256 on record_document (sha256);

create trigger record_is_immutable before update on dialogue_record
  for each row signal sqlstate '45000' set message_text = 'A record is never altered';
create trigger record_is_kept before delete on dialogue_record
  for each row signal sqlstate '45000' set message_text = 'A record is never removed';
create trigger record_approval_is_immutable before update on record_approval
  for each row signal sqlstate '45000' set message_text = 'An approval is never altered';
create trigger record_approval_is_kept before delete on record_approval
  for each row signal sqlstate '45000' set message_text = 'An approval is never taken back';
create trigger record_document_is_immutable before update on record_document
  for each row signal sqlstate '45000' set message_text = 'A record''s file is never altered';
create trigger record_document_is_kept before delete on record_document
  for each row signal sqlstate '45000' set message_text = 'A record''s file is never removed';
