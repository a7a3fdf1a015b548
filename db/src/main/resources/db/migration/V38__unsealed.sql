-- What waits for its place in the audit chain is found without passing all that has one.

alter table audit_event
  add key ix_audit_event_unsealed (sequence, position);
