-- Accounts kept by an administrator: versions, ended sessions, links that open once, and who changed what.

alter table operator
    add column version bigint not null default 0,
    add column password_set_at timestamptz,      -- null: invited, no password chosen yet
    add column sessions_from timestamptz;        -- sessions begun earlier are over
update operator set password_set_at = now();
create index operator_by_name on operator (family_name, given_name, id);
create unique index operator_by_email on operator (lower(email));    -- who forgot the password may type it

-- An operator of a Comune works there only; those of the Ambito in one or more offices (FAQ Accesso, 10).
-- At the end of the transaction: units are replaced one by one.
create function operator_units_fit() returns trigger language plpgsql as $$
begin
    perform 1 from operator where id = new.operator_id for no key update;
    if (select bool_or(u.comune) and count(*) > 1 from operator_unit o join unit u on u.code = o.unit_code
        where o.operator_id = new.operator_id) then
        raise exception 'An operator of a Comune has only that unit'
            using errcode = 'check_violation', constraint = 'operator_of_a_comune';
    end if;
    return null;
end $$;
create constraint trigger operator_of_a_comune after insert or update on operator_unit
    deferrable initially deferred for each row execute function operator_units_fit();

-- A link that opens once, kept as its SHA-256: whoever reads the table cannot use it.
create table account_link (
    sha256 text primary key,
    operator_id uuid references operator,        -- null: the first administrator, who is not there yet
    purpose text not null check (purpose in ('SETUP', 'INVITATION', 'RESET')),
    expires_at timestamptz not null,
    unique nulls not distinct (operator_id, purpose)
);

create table operator_change (
    id bigint generated always as identity primary key,
    operator_id uuid not null references operator,
    actor_id uuid references operator,           -- null: the system at its start
    code text not null,                          -- message key
    args text[] not null default '{}',
    at timestamptz not null
);
create index operator_change_newest on operator_change (operator_id, id desc);
create function operator_change_stands() returns trigger language plpgsql as $$
begin
    raise exception 'operator_change is only ever added to';
end $$;
create trigger operator_change_stands before update or delete on operator_change
    for each row execute function operator_change_stands();
create trigger operator_change_stays before truncate on operator_change
    for each statement execute function operator_change_stands();
