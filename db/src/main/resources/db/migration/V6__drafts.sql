-- Drafts of versions, how a version comes to hold, and why nothing of it changes afterwards.

alter table question_set_version
  modify valid_from date null comment 'Empty while it is a draft that nobody planned',
  add column open_for_set uuid null comment 'The set again, until it is published: so that there is one at a time',
  add column review_requested_by uuid null,
  add column review_requested_at datetime(6) null,
  add column review_remark varchar(1000) null comment 'Why it was sent back',
  add column approved_by uuid null,
  add column approved_at datetime(6) null,
  add constraint uk_question_set_version_open unique (open_for_set),
  add constraint fk_question_set_version_requested foreign key (review_requested_by) references account (id),
  add constraint fk_question_set_version_approved foreign key (approved_by) references account (id),
  add constraint ck_question_set_version_four_eyes check (approved_by is null or approved_by <> review_requested_by),
  add constraint ck_question_set_version_planned check (state = 'DRAFT' or valid_from is not null);

-- What a draft says until it is published; from then on its questions have rows of their own and this is gone.
create table draft (
  version_id uuid not null,
  content longtext not null comment 'JSON: the document, its mapping, what was decided and why',
  revision int not null,
  primary key (version_id),
  constraint fk_draft_version foreign key (version_id) references question_set_version (id)
) engine = InnoDB default charset = utf8mb4;

create table draft_edit (
  id uuid not null,
  version_id uuid not null,
  revision int not null comment 'Which it led to',
  account_id uuid not null,
  edited_at datetime(6) not null,
  place varchar(120) null comment 'Of a text that was changed; empty when parts were moved, added or dropped',
  content_before longtext not null,
  undone boolean not null,
  primary key (id),
  constraint uk_draft_edit unique (version_id, revision),
  constraint fk_draft_edit_version foreign key (version_id) references question_set_version (id),
  constraint fk_draft_edit_account foreign key (account_id) references account (id)
) engine = InnoDB default charset = utf8mb4;

-- Why a question differs from the version before, for everybody to read.
create table change_reason (
  id uuid not null,
  question_set_version_id uuid not null comment 'The newer of the two versions',
  question_code varchar(20) not null comment 'In the newer version; of a dropped question in the older one',
  reason varchar(1000) null,
  source varchar(400) null,
  primary key (id),
  constraint uk_change_reason unique (question_set_version_id, question_code),
  constraint fk_change_reason_version foreign key (question_set_version_id) references question_set_version (id)
) engine = InnoDB default charset = utf8mb4;

-- Spelling that was mended after publishing. The rows of the version keep what was published.
create table erratum (
  id uuid not null,
  question_set_version_id uuid not null,
  place varchar(120) not null,
  text_before text not null,
  text_after text not null,
  reason varchar(400) not null,
  made_at datetime(6) not null,
  made_by uuid not null,
  primary key (id),
  constraint fk_erratum_version foreign key (question_set_version_id) references question_set_version (id),
  constraint fk_erratum_account foreign key (made_by) references account (id)
) engine = InnoDB default charset = utf8mb4;

create index ix_erratum on erratum (question_set_version_id, made_at);

-- A published version does not change in meaning, whichever program holds the connection. Rows of a version are
-- written once, before it is published.
delimiter //
create trigger version_keeps_its_meaning before update on question_set_version
  for each row if old.state in ('PUBLISHED', 'RETIRED')
    and (new.state not in ('PUBLISHED', 'RETIRED') or not (new.question_set_id <=> old.question_set_id)
      or not (new.label <=> old.label) or not (new.language <=> old.language) or not (new.title <=> old.title)
      or not (new.subtitle <=> old.subtitle) or not (new.source <=> old.source)
      or not (new.valid_from <=> old.valid_from) or not (new.predecessor_id <=> old.predecessor_id)
      or not (new.published_at <=> old.published_at)
      or (old.state = 'RETIRED' and (new.state <> 'RETIRED' or not (new.valid_to <=> old.valid_to)))) then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
create trigger version_is_kept before delete on question_set_version
  for each row if old.state in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version is kept';
  end if //
create trigger theme_before_publishing before insert on theme
  for each row if (select state from question_set_version where id = new.question_set_version_id)
      in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
create trigger question_before_publishing before insert on question
  for each row if (select state from question_set_version where id = new.question_set_version_id)
      in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
create trigger question_item_before_publishing before insert on question_item
  for each row if (select v.state from question_set_version v join question q on q.question_set_version_id = v.id
      where q.id = new.question_id) in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
create trigger question_option_before_publishing before insert on question_option
  for each row if (select v.state from question_set_version v join question q on q.question_set_version_id = v.id
      where q.id = new.question_id) in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
create trigger question_condition_before_publishing before insert on question_condition
  for each row if (select v.state from question_set_version v join question q on q.question_set_version_id = v.id
      where q.id = new.question_id) in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
create trigger legal_reference_before_publishing before insert on legal_reference
  for each row if (select v.state from question_set_version v join question q on q.question_set_version_id = v.id
      where q.id = new.question_id) in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
create trigger mapping_edge_before_publishing before insert on mapping_edge
  for each row if (select state from question_set_version where id = new.question_set_version_id)
      in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
create trigger change_reason_before_publishing before insert on change_reason
  for each row if (select state from question_set_version where id = new.question_set_version_id)
      in ('PUBLISHED', 'RETIRED') then
    signal sqlstate '45000' set message_text = 'A published version does not change';
  end if //
delimiter ;
create trigger theme_is_fixed before update on theme
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are written once';
create trigger theme_is_kept before delete on theme
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are kept';
create trigger question_is_fixed before update on question
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are written once';
create trigger question_is_kept before delete on question
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are kept';
create trigger question_item_is_fixed before update on question_item
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are written once';
create trigger question_item_is_kept before delete on question_item
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are kept';
create trigger question_option_is_fixed before update on question_option
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are written once';
create trigger question_option_is_kept before delete on question_option
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are kept';
create trigger question_condition_is_fixed before update on question_condition
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are written once';
create trigger question_condition_is_kept before delete on question_condition
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are kept';
create trigger legal_reference_is_fixed before update on legal_reference
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are written once';
create trigger legal_reference_is_kept before delete on legal_reference
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are kept';
create trigger mapping_edge_is_fixed before update on mapping_edge
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are written once';
create trigger mapping_edge_is_kept before delete on mapping_edge
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are kept';
create trigger change_reason_is_fixed before update on change_reason
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are written once';
create trigger change_reason_is_kept before delete on change_reason
  for each row signal sqlstate '45000' set message_text = 'Rows of a version are kept';
create trigger erratum_is_fixed before update on erratum
  for each row signal sqlstate '45000' set message_text = 'An erratum is never altered';
create trigger erratum_is_kept before delete on erratum
  for each row signal sqlstate '45000' set message_text = 'An erratum is kept';

-- Who decided about a question is in the audit trail; that all were decided is asked before a version is published.
drop table mapping_decision;
