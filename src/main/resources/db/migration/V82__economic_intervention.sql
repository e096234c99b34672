-- Economic interventions: what is paid, to whom, in which instalments.
create table economic_intervention (
    id uuid primary key,
    practice_id uuid not null unique references practice,
    code text not null,                          -- of the national nomenclature, A1.05.01
    label text not null,
    amount numeric(10, 2) not null check (amount > 0),
    months integer not null check (months > 0),
    payee text not null,
    iban text,
    decided_on date not null,
    recorded_by uuid not null references operator,
    recorded_at timestamptz not null
);
create table instalment (
    intervention_id uuid not null references economic_intervention,
    number integer not null,
    due date not null,
    amount numeric(10, 2) not null check (amount > 0),
    primary key (intervention_id, number)
);
