-- Uploads that go on after a break: what is announced. Their bytes wait on the disk until all are there.
create table partial_upload (
    id uuid primary key,
    practice_id uuid not null references practice,
    operator_id uuid not null references operator,
    length bigint not null check (length > 0),
    file_name text not null,
    type text not null,
    title text not null,
    document_date date not null,
    sent_as uuid,
    replaces uuid,
    created_at timestamptz not null,
    document_id uuid references document                 -- what has become of it
);
create index partial_upload_by_age on partial_upload (created_at);
