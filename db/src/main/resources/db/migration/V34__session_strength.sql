-- In which sessions two factors were shown: where two steps are mandatory, roles hold in those alone.

alter table sign_in_session
  add column strong boolean not null default false
    comment 'Two factors were shown in it: two steps, a passkey, or an identity provider that saw two';

-- Who had a second step needed it to sign in.
update sign_in_session s join second_factor f on f.account_id = s.account_id
set s.strong = true
where f.confirmed_at is not null and s.ended_at is null;
