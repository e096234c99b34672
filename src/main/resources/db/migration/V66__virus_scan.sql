-- Contents that were scanned for viruses, each once; no row: nobody has looked. The name of the virus, empty for none.
create table virus_scan (
    sha256 text primary key,
    scanned_at timestamptz not null,
    virus text not null
);
