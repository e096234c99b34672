-- What is typed in a page's form and not sent yet: one row per form, operator and unit.
create table text_draft (
    id uuid primary key,
    operator_id uuid not null references operator,
    unit_code text not null references unit,
    place text not null check (length(place) between 1 and 400),    -- which form: its address and hidden fields
    page text not null check (length(page) between 1 and 400),      -- where to go on
    title text not null check (length(title) <= 200),
    content jsonb not null,
    saved_at timestamptz not null,
    version bigint not null,
    unique (operator_id, unit_code, place)
);

-- Words of the fields of a task's form when the draft was typed: they are shown when a later form has no such field.
alter table draft add column labels jsonb;
