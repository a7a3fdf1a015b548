-- A list of organisations is read page by page in the order of their names, however many there are.

create index ix_organisation_name on organisation (name, id);
