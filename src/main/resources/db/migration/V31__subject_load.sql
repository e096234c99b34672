-- Loads of persons from a sheet. Each row remembers what became of it, so that a load goes on where it was cut off; the
-- same file again is the same load. What a row said is kept only until it is done.
create table subject_load (
    id uuid primary key,
    file_name text not null,
    sha256 text not null unique,
    created_by uuid not null references operator,
    created_at timestamptz not null,
    rows int not null
);
create index subject_load_newest on subject_load (created_at desc);

create table subject_load_row (
    load_id uuid not null references subject_load,
    row_no int not null,                         -- line of the sheet below its head, from 1
    content text,                                -- JSON by field of the REST contract
    state text not null default 'ATTESA' check (state in ('ATTESA', 'CARICATA', 'PRESENTE', 'RIFIUTATA')),
    subject_id uuid references subject,
    faults text,                                 -- JSON
    primary key (load_id, row_no)
);
create index subject_load_row_waiting on subject_load_row (load_id, row_no) where state = 'ATTESA';
create index subject_load_row_refused on subject_load_row (load_id, row_no) where state = 'RIFIUTATA';
