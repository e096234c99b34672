-- Who has seen the tour of first use, to its end or skipped: it never comes back.
create table tour_seen (
    operator_id uuid primary key references operator,
    seen_at timestamptz not null default now()
);
