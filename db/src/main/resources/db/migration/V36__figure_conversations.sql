-- What of a conversation counts in the figures, and from which edition on.

create table figure_conversation (
  id uuid not null,
  edition_id uuid not null,
  municipality_code char(6) not null,
  province_code char(4) not null comment 'As it was when the conversation first counted',
  size_class varchar(16) null comment 'Empty: a municipality of which no population is known',
  concluded boolean not null,
  agreements int not null,
  primary key (id),
  constraint uk_figure_conversation unique (edition_id, municipality_code),
  constraint fk_figure_conversation_edition foreign key (edition_id) references figure_edition (id),
  constraint fk_figure_conversation_municipality
    foreign key (municipality_code) references municipality (code),
  constraint fk_figure_conversation_province foreign key (province_code) references province (code)
) engine = InnoDB default charset = utf8mb4
  comment 'Conversations as they count from this edition on, until a later row of the same municipality';

-- Counted without regard to what other groups and earlier editions tell. The next edition counts them anew.
update figure_participation set conversations = null, agreements = null;
