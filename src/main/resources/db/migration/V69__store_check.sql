-- The nightly check of the store: once a day, by one machine of a cluster.
create table store_check (
    day date primary key,
    began_at timestamptz not null,
    ended_at timestamptz,                          -- null while it runs, or when it broke off
    files bigint not null default 0,
    bytes bigint not null default 0,
    orphans bigint not null default 0,             -- files without a row that the sweep has not taken away
    until_key text                                 -- the next check goes on after it; null when all were read
);
-- What is not as it was uploaded; gone as soon as a check finds it well again.
create table store_damage (
    storage_key text primary key,
    what text not null check (what in ('MISSING', 'ALTERED', 'UNREADABLE')),
    found_at timestamptz not null
);
