-- What an edition's figures say does not change, unless wrong counts are set right: so it may be kept in memory.

alter table figure_edition
  add column corrections int not null default 0
    comment 'How often wrong counts of it were set right: pages keep its figures until this differs';
