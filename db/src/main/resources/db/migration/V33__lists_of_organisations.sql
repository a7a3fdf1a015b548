-- Two thousand organisations are listed, filtered and counted from these alone, without reading their rows.

create index ix_organisation_list on organisation (name, id, closed_on, kind);
create index ix_organisation_kind on organisation (kind, name, id, closed_on);
drop index ix_organisation_name on organisation;

create index ix_membership_organisation on membership (organisation_id, ended_at, began_at, role);
