-- What every kind of practice needs: closing and reopening, one open per key, links, diary, catalogues, sharing.

alter table practice
    add column exclusive_key text,               -- of several open practices with the same key there is one
    add column close_reason text,                -- code in the catalogue motiviChiusura
    add column close_note text;
create unique index practice_one_open on practice (exclusive_key) where closed_at is null;
create index practice_by_opening on practice (kind, opened_at desc, id desc);

-- Links from a presa in carico to a report or an assessment of the same person.
create table practice_link (
    id uuid primary key,
    practice_id uuid not null references practice,
    linked_id uuid not null references practice,
    linked_by uuid not null references operator,
    linked_at timestamptz not null,
    unique (practice_id, linked_id),
    check (practice_id <> linked_id)
);
create index practice_link_back on practice_link (linked_id);

-- Entries are signed and never overwritten: a correction is a new entry that names the old one.
create table diary_entry (
    id uuid primary key,
    practice_id uuid not null references practice,
    author_id uuid not null references operator,
    occurred_on date not null,
    text text not null check (length(text) between 1 and 20000),
    written_at timestamptz not null,
    corrects uuid unique references diary_entry
);
create index diary_entry_by_practice on diary_entry (practice_id, written_at desc, id desc);

-- Lists of choices that an administrator edits: an entry in use is retired, never deleted.
create table catalogue_entry (
    catalogue text not null,
    code text not null,
    label text not null,
    parent text,                                 -- code in the catalogue above: the reason of a detail
    position int not null,
    active boolean not null default true,
    primary key (catalogue, code)
);

alter table practice_assignment
    add column revoked_by uuid references operator,  -- null with revoked_at set: expired
    add column seen_at timestamptz;              -- when the receiver first opened it
create index practice_assignment_by_unit on practice_assignment (unit_code, practice_id) where revoked_at is null;

-- A motivated request to see a practice of which only the overview line is known.
create table access_request (
    id uuid primary key,
    practice_id uuid not null references practice,
    requester_id uuid not null references operator,
    unit_code text not null references unit,     -- in which the requester works and asks
    reason text not null check (length(reason) between 1 and 2000),
    requested_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references operator,
    accepted boolean,
    answer text
);
create unique index access_request_one_open on access_request (practice_id, requester_id, unit_code)
    where decided_at is null;
create index access_request_by_practice on access_request (practice_id, requested_at desc);
