-- What files may be, as an administrator says; the application knows how to examine these twelve.
create table accepted_file (
    kind text primary key,
    position integer not null,
    accepted boolean not null default true,
    macros boolean not null default false        -- whether a document of this kind may carry macros
);
insert into accepted_file (kind, position) values
    ('PDF', 1), ('DOCX', 2), ('DOC', 3), ('XLSX', 4), ('XLS', 5), ('ODT', 6), ('ODS', 7), ('PNG', 8), ('JPEG', 9),
    ('TIFF', 10), ('EML', 11), ('P7M', 12);

-- How each type of document is held against PDF/A (FAQ Inserimento documenti 2: in some cases another PDF is refused).
-- A type without a row is only warned of.
create table pdfa_rule (
    type text primary key,
    rule text not null check (rule in ('REQUIRE', 'WARN', 'OFF'))
);

-- Who changed these rules, when and how.
create table file_rule_change (
    id bigint generated always as identity primary key,
    changed_at timestamptz not null,
    changed_by uuid not null references operator,
    what text not null,
    value text not null
);

-- What was found in a content: the same content is the same finding, however many documents hold it.
create table examination (
    sha256 text primary key,
    kind text not null,
    examined_at timestamptz not null,
    pages integer not null,
    scan boolean not null,
    pdfa jsonb,                                   -- null where it was not looked at
    signatures jsonb not null,
    attestation jsonb,                            -- what an attestation of ISEE says, as it was read
    words tsvector not null                       -- for searches
);
create index examination_words on examination using gin (words);
create index document_content on document (sha256) where deleted_at is null;
