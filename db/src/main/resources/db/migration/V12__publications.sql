-- A municipality's result in public: by its own choice, after those on the other side were heard.

create table publication (
  id uuid not null,
  dialogue_id uuid not null,
  assessment_id uuid not null,
  sequence int not null comment 'Of the submission that was proposed; a later one is not public by itself',
  proposed_at datetime(6) not null,
  proposed_by uuid not null,
  react_until date not null comment 'The last day to wait for reactions',
  published_at datetime(6) null,
  published_by uuid null,
  withdrawn_at datetime(6) null,
  withdrawn_by uuid null,
  withdrawn_because varchar(400) null,
  primary key (id),
  constraint fk_publication_dialogue foreign key (dialogue_id) references dialogue (id),
  constraint fk_publication_submission foreign key (assessment_id, sequence) references submission (assessment_id, sequence),
  constraint fk_publication_proposed_by foreign key (proposed_by) references account (id),
  constraint fk_publication_published_by foreign key (published_by) references account (id),
  constraint fk_publication_withdrawn_by foreign key (withdrawn_by) references account (id),
  constraint ck_publication_published check ((published_at is null) = (published_by is null)),
  constraint ck_publication_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
) engine = InnoDB default charset = utf8mb4;

create index ix_publication_published on publication (published_at, withdrawn_at);

create table publication_reaction (
  id uuid not null,
  publication_id uuid not null,
  organisation_id uuid not null,
  text text not null,
  shown boolean not null comment 'The organisation wants it to stand beside the result',
  reacted_at datetime(6) not null,
  reacted_by uuid not null,
  primary key (id),
  constraint uk_publication_reaction unique (publication_id, organisation_id),
  constraint fk_publication_reaction_publication foreign key (publication_id) references publication (id),
  constraint fk_publication_reaction_organisation foreign key (organisation_id) references organisation (id),
  constraint fk_publication_reaction_account foreign key (reacted_by) references account (id),
  constraint ck_publication_reaction_text check (char_length(text) between 1 and 2000)
) engine = InnoDB default charset = utf8mb4;
