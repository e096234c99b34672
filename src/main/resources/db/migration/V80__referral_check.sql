-- What the rules said of a housing referral when it was completed: facts, version, reasons.
create table referral_check (
    practice_id uuid primary key references practice,
    decision text not null,
    decision_version integer not null,
    facts jsonb not null,
    reasons jsonb not null,                      -- none: eligible
    checked_at timestamptz not null
);
