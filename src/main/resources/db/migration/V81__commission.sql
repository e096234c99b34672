-- Sessions of a commission that decides on practices which wait for it, and their minutes.
create table commission_session (
    id uuid primary key,
    unit_code text not null references unit,     -- the office that keeps them
    year integer not null,
    number integer not null,
    day date not null,
    place text not null check (length(place) between 1 and 200),
    prepared_by uuid not null references operator,
    prepared_at timestamptz not null,
    approved_by uuid references operator,
    approved_at timestamptz,                     -- from here on nothing changes
    seal text,
    check ((approved_at is null) = (seal is null)),
    unique (unit_code, year, number)
);
create index commission_session_newest on commission_session (unit_code, day desc, number desc);

create table commission_member (
    id uuid primary key,
    session_id uuid not null references commission_session,
    place integer not null,
    name text not null check (length(name) between 1 and 120),
    present boolean not null,
    unique (session_id, place)
);

create table commission_case (
    id uuid primary key,
    session_id uuid not null references commission_session,
    practice_id uuid not null references practice,
    position integer not null,
    outcome text check (outcome in ('ACCOLTA', 'RESPINTA', 'RINVIATA')),
    amount numeric(10, 2) check (amount > 0),
    reasons text check (length(reasons) <= 4000),
    abstained uuid[] not null default '{}',
    open boolean not null default true,          -- until its session is approved
    version integer not null default 0,
    unique (session_id, practice_id)
);
create unique index commission_case_once on commission_case (practice_id) where open;
create index commission_case_of_practice on commission_case (practice_id);
