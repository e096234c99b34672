-- The signed paper of a privacy notice: a file of the person, of no practice; or, without a
-- file, where the paper lies.
create table signed_paper (
    id uuid primary key,
    subject_id uuid references subject,          -- null until a notice names it
    file_name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    storage_key text not null,                   -- the same as the document's when taken from one
    document_id uuid references document,        -- of a practice, when taken from there
    received_by uuid not null references operator,
    received_at timestamptz not null
);
create index signed_paper_by_subject on signed_paper (subject_id) where subject_id is not null;
create index signed_paper_waiting on signed_paper (received_at) where subject_id is null;
create index signed_paper_by_key on signed_paper (storage_key);
create index signed_paper_by_document on signed_paper (document_id) where document_id is not null;

alter table subject_informativa
    add column paper_id uuid references signed_paper,
    add column paper_place text check (length(paper_place) <= 200);
create index subject_informativa_by_paper on subject_informativa (paper_id) where paper_id is not null;
