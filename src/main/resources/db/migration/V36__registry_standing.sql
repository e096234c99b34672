-- What ANPR said last of a registered person.
create table registry_standing (
    subject_id uuid primary key references subject,
    id_anpr text,                                -- null: not told
    news text,                                   -- what owners of open practices were told last, such as DEAD 2026-10-30
    asked_by uuid not null references operator,
    asked_at timestamptz not null,
    reason text not null
);
