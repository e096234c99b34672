-- What an approved ranking froze, and what came after it without touching the sealed rows.

alter table ranking add column inputs text not null;       -- SHA-256 of everything the ranking was composed from

-- True when the practice no longer waited for the ranking and was passed over.
alter table ranking_delivery add column skipped boolean not null default false;

-- Scorrimento: a request funded later, out of money that a renunciation freed.
create table ranking_roll_down (
    ranking_id uuid not null references ranking,
    request_id uuid not null references requested_intervention,
    line_code text not null,
    position int not null,
    amount numeric(12, 2) not null,
    funded_at timestamptz not null,
    funded_by uuid not null references operator,
    primary key (ranking_id, request_id)
);

-- Rinuncia: who gave up what, and why.
create table ranking_renunciation (
    request_id uuid primary key references requested_intervention,
    reason text not null,
    renounced_at timestamptz not null,
    renounced_by uuid not null references operator
);
