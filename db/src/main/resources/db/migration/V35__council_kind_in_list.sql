-- The list shows what a council is, and is still read from the indexes alone.

alter table organisation
  drop index ix_organisation_list,
  drop index ix_organisation_kind,
  add index ix_organisation_list (name, id, closed_on, kind, council_kind),
  add index ix_organisation_kind (kind, name, id, closed_on, council_kind);
