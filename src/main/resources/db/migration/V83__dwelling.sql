-- Dwellings that an office may assign, and their offers to households.
create table dwelling (
    id uuid primary key,
    unit_code text not null references unit,     -- the office that keeps the register
    address text not null check (length(address) between 1 and 200),
    comune text not null,                        -- as people write it
    owner text not null check (length(owner) between 1 and 200),
    kind text not null check (kind in ('SAP', 'SAT', 'PRIVATO')),
    rooms integer not null check (rooms between 1 and 20),
    size integer not null check (size between 10 and 1000),
    accessible boolean not null,
    floor integer not null check (floor between -2 and 50),
    rent numeric(8, 2) not null check (rent >= 0),
    available_from date not null,
    state text not null default 'DISPONIBILE' check (state in ('DISPONIBILE', 'ASSEGNATO')),
    registered_by uuid not null references operator,
    registered_at timestamptz not null
);
create index dwelling_of_unit on dwelling (unit_code, state, available_from, id);

create table dwelling_offer (
    id uuid primary key,
    dwelling_id uuid not null references dwelling,
    practice_id uuid not null references practice,
    offered_by uuid not null references operator,
    offered_at timestamptz not null,
    until timestamptz not null,                  -- an answer after it does not count
    state text not null default 'APERTA' check (state in ('APERTA', 'ACCETTATA', 'RIFIUTATA', 'SCADUTA')),
    counts boolean not null default false,       -- as one of the refusals that the rules allow
    viewed_on date,
    reason text check (length(reason) <= 2000),
    explanation jsonb not null,                  -- why it was proposed, as the rules said
    closed_at timestamptz
);
-- Never offered twice at once, nor once it is taken.
create unique index dwelling_offer_once on dwelling_offer (dwelling_id) where state in ('APERTA', 'ACCETTATA');
create unique index dwelling_offer_one_a_household on dwelling_offer (practice_id) where state = 'APERTA';
create index dwelling_offer_of_practice on dwelling_offer (practice_id, offered_at desc);
