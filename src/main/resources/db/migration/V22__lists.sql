-- What each operator keeps for the lists: columns, searches by name, what was opened last.

create table list_columns (
    operator_id uuid primary key references operator,
    columns text[] not null                      -- in their order
);

create table saved_search (
    id uuid primary key,
    operator_id uuid not null references operator,
    name text not null check (length(name) between 1 and 60),
    query text not null,                         -- the filters as they stand in an address; never words somebody typed if shared
    unit_code text references unit,              -- shared with everybody who works there
    created_at timestamptz not null
);
create unique index saved_search_name on saved_search (operator_id, lower(name));
create index saved_search_by_unit on saved_search (unit_code) where unit_code is not null;

create table recently_opened (
    operator_id uuid not null references operator,
    practice_id uuid not null references practice,
    opened_at timestamptz not null,
    primary key (operator_id, practice_id)
);
create index recently_opened_newest on recently_opened (operator_id, opened_at desc);

-- Hidden notifications are found again: all of an operator's, newest first.
create index notification_all_by_operator on notification (operator_id, created_at desc, id desc);
