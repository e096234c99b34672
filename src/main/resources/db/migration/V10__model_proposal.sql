-- A changed table of visibility waits here for a second person.
create table model_proposal (
    id uuid primary key,
    file text not null,
    content bytea not null,
    proposed_by uuid references operator,        -- null: found in the directory at start
    proposed_at timestamptz not null,
    state text not null check (state in ('OPEN', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
    decided_by uuid references operator,
    decided_at timestamptz,
    reason text
);
create unique index model_proposal_one_open on model_proposal (file) where state = 'OPEN';
