-- The filters and the order that each operator used last in each section's list (never the words typed: they name people).
create table list_memory (
    operator_id uuid not null references operator,
    section text not null,              -- empty: all practices
    query text not null,
    primary key (operator_id, section)
);
