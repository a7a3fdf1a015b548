-- The scores of a submission are read together: they lie together, under what tells them apart.

alter table submission_score
  drop primary key,
  drop key uk_submission_score,
  drop column id,
  add primary key (submission_id, kind, code, obligation);
