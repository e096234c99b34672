-- Attestations of ISEE. A row written by mistake is withdrawn, never changed.

create table isee (
    id uuid primary key,
    subject_id uuid not null references subject,
    protocol text not null check (protocol ~ '^INPS-ISEE-[0-9]{4}-[0-9]{8}[A-Z]-[0-9]{2}$'),
    kind text not null,                          -- see IseeKind
    value numeric(12, 2) not null check (value >= 0),
    dsu_date date not null,                      -- when the DSU was presented
    expires date not null,                       -- last day on which it is valid
    difformita boolean not null,                 -- INPS noted omissioni or difformità
    source text not null check (source in ('OPERATORE', 'INPS')),
    household_id uuid not null references household,
    document_id uuid references document,
    written_by uuid not null references operator,
    written_at timestamptz not null,
    withdrawn_by uuid references operator,
    withdrawn_at timestamptz,
    warned_at timestamptz,                       -- when owners of open practices were told that it expires
    check (expires >= dsu_date)
);
create unique index isee_once on isee (protocol, kind, subject_id) where withdrawn_at is null;
create index isee_by_subject on isee (subject_id, dsu_date desc);
create index isee_by_household on isee (household_id);
create index isee_to_warn on isee (expires) where warned_at is null and withdrawn_at is null;
