-- Who exists: the portal itself, municipalities through time, and the organisations that answer for them.

create table portal_property (
  name varchar(60) not null,
  value varchar(400) not null,
  primary key (name)
) engine = InnoDB default charset = utf8mb4 comment 'Marks of this database: whether it is a demonstration';

create table province (
  code char(4) not null,
  name varchar(60) not null,
  primary key (code),
  constraint uk_province_name unique (name)
) engine = InnoDB default charset = utf8mb4;

create table municipality (
  code char(6) not null comment 'CBS code: a new name is a new code, so it is the identity in time',
  name varchar(80) not null,
  cbs_name varchar(80) not null comment 'Unique, where two municipalities share an official name',
  province_code char(4) not null,
  valid_from date null comment 'Empty: always',
  valid_to date null comment 'The first day on which it no longer exists',
  population int null,
  population_year smallint null,
  primary key (code),
  constraint uk_municipality_cbs_name unique (cbs_name),
  constraint fk_municipality_province foreign key (province_code) references province (code),
  constraint ck_municipality_validity check (valid_from is null or valid_to is null or valid_to > valid_from)
) engine = InnoDB default charset = utf8mb4;

create table succession (
  id uuid not null,
  effective_date date not null,
  kind varchar(12) not null,
  old_code char(6) not null,
  new_code char(6) not null,
  status varchar(12) not null,
  primary key (id),
  constraint uk_succession unique (old_code, new_code, effective_date),
  constraint fk_succession_old foreign key (old_code) references municipality (code),
  constraint fk_succession_new foreign key (new_code) references municipality (code),
  constraint ck_succession_kind check (kind in ('MERGER', 'ABSORPTION', 'SPLIT', 'RENAME')),
  constraint ck_succession_status check (status in ('VERIFIED', 'UNVERIFIED', 'PLANNED')),
  constraint ck_succession_codes check (old_code <> new_code)
) engine = InnoDB default charset = utf8mb4;

create table hex_cell (
  municipality_code char(6) not null,
  grid_column smallint not null,
  grid_row smallint not null comment 'Odd rows lie half a cell to the right; row 0 is the north',
  primary key (municipality_code),
  constraint uk_hex_cell_place unique (grid_column, grid_row),
  constraint fk_hex_cell_municipality foreign key (municipality_code) references municipality (code)
) engine = InnoDB default charset = utf8mb4;

create table organisation (
  id uuid not null,
  kind varchar(12) not null,
  council_kind varchar(24) null,
  name varchar(200) not null,
  opened_on date not null,
  closed_on date null,
  version int not null,
  primary key (id),
  constraint ck_organisation_kind check (kind in ('MUNICIPALITY', 'COUNCIL', 'NATIONAL')),
  constraint ck_organisation_council_kind check (
    (kind = 'COUNCIL') = (council_kind is not null)
    and (council_kind is null
         or council_kind in ('MUNICIPAL_COUNCIL', 'ADVISORY_COUNCIL', 'CLIENT_REPRESENTATION')))
) engine = InnoDB default charset = utf8mb4;

create table organisation_municipality (
  organisation_id uuid not null,
  municipality_code char(6) not null,
  valid_from date not null,
  valid_to date null comment 'The first day on which it no longer answers for this municipality',
  primary key (organisation_id, municipality_code, valid_from),
  constraint fk_organisation_municipality_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_organisation_municipality_municipality foreign key (municipality_code) references municipality (code),
  constraint ck_organisation_municipality_validity check (valid_to is null or valid_to > valid_from)
) engine = InnoDB default charset = utf8mb4;
