-- Two records of one person: how they are found, and how they are united and parted again.

alter table subject add column merged_into uuid references subject;   -- the record that goes on; this one redirects
create index subject_merged on subject (merged_into) where merged_into is not null;

-- Duplicates are looked for among those born on the same day, and for temporary codes about the same year.
create index subject_by_birth on subject (birth_date);
create index subject_temporary_by_birth on subject (birth_date) where identifier_type <> 'CF';
create index subject_newest on subject (created_at desc, id desc);

-- Somebody has looked and decided: not the same person.
create table subject_distinct (
    one uuid not null references subject,
    other uuid not null references subject,
    decided_by uuid not null references operator,
    decided_at timestamptz not null,
    primary key (one, other),
    check (one < other)
);
create index subject_distinct_other on subject_distinct (other);

create table subject_merge (
    id uuid primary key,
    kept uuid not null references subject,
    merged uuid not null references subject,
    merged_by uuid not null references operator,
    merged_at timestamptz not null,
    undone_by uuid references operator,
    undone_at timestamptz,
    check (kept <> merged)
);
create unique index subject_merge_standing on subject_merge (merged) where undone_at is null;
create index subject_merge_by_kept on subject_merge (kept, merged_at desc);
create index subject_merge_newest on subject_merge (merged_at desc, id desc);

-- So that a change of such a row can be written down, and put back.
alter table subject_source add column id uuid not null unique default gen_random_uuid();

-- Every value that a merge changed, so that it can be put back.
create table subject_merge_change (
    id bigint generated always as identity primary key,
    merge_id uuid not null references subject_merge,
    table_name text not null,
    row_key uuid not null,
    column_name text not null,
    before text,
    after text,
    put_back boolean                             -- false: changed since, so it stays; null: not undone
);
create index subject_merge_change_by_merge on subject_merge_change (merge_id, id);
