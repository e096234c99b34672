-- Answers of ANPR that an operator looks at before taking over; forgotten after two hours.
create table registry_answer (
    id uuid primary key,                         -- of the lookup
    operator_id uuid not null references operator,
    reason text not null,
    person jsonb not null,
    asked_at timestamptz not null
);
create index registry_answer_by_age on registry_answer (asked_at);
