-- Mergers and other changes of municipalities (herindelingen), planned on a page and applied on their day.

create table redivision (
  id uuid not null,
  effective_date date not null comment 'The first day on which it holds',
  kind varchar(12) not null,
  old_codes varchar(400) not null comment 'Municipalities that end, with a space between',
  new_codes varchar(400) not null comment 'Municipalities that go on with them',
  new_name varchar(80) null comment 'Of a municipality that begins; empty when those that go on exist',
  new_province_code char(4) null,
  state varchar(12) not null,
  planned_by uuid not null,
  planned_at datetime(6) not null,
  confirmed_by uuid null,
  confirmed_at datetime(6) null,
  applied_at datetime(6) null,
  withdrawn_by uuid null,
  withdrawn_at datetime(6) null,
  version int not null,
  primary key (id),
  constraint fk_redivision_province foreign key (new_province_code) references province (code),
  constraint fk_redivision_planned_by foreign key (planned_by) references account (id),
  constraint fk_redivision_confirmed_by foreign key (confirmed_by) references account (id),
  constraint fk_redivision_withdrawn_by foreign key (withdrawn_by) references account (id),
  constraint ck_redivision_kind check (kind in ('MERGER', 'ABSORPTION', 'SPLIT', 'RENAME')),
  constraint ck_redivision_state check (state in ('PLANNED', 'CONFIRMED', 'APPLIED', 'WITHDRAWN')),
  constraint ck_redivision_begins check (
    (kind in ('MERGER', 'RENAME')) = (new_name is not null) and (new_name is null) = (new_province_code is null)),
  constraint ck_redivision_applied check ((applied_at is not null) = (state = 'APPLIED')),
  constraint ck_redivision_confirmed check (state not in ('CONFIRMED', 'APPLIED') or confirmed_at is not null)
) engine = InnoDB default charset = utf8mb4;

create index ix_redivision_due on redivision (state, effective_date);

-- A new municipality takes the place of one that went into it: never on the same day, so never on one map.
create index ix_hex_cell_place on hex_cell (grid_column, grid_row);
alter table hex_cell drop index uk_hex_cell_place;
