-- A dwelling is corrected and retired; what was changed, by whom and why, stays.
alter table dwelling add version integer not null default 0;
alter table dwelling drop constraint dwelling_state_check;
alter table dwelling add constraint dwelling_state_check check (state in ('DISPONIBILE', 'ASSEGNATO', 'RITIRATO'));

-- The order of the register: free ones, assigned ones, retired ones.
create index dwelling_register on dwelling
    (unit_code, (case state when 'DISPONIBILE' then 0 when 'ASSEGNATO' then 1 else 2 end), available_from, id);

create table dwelling_event (
    id uuid primary key,
    dwelling_id uuid not null references dwelling,
    kind text not null check (kind in ('REGISTRATO', 'MODIFICATO', 'RITIRATO', 'RIMESSO')),
    changes jsonb not null default '[]',         -- field, before, after
    reason text check (length(reason) <= 2000),
    recorded_by uuid not null references operator,
    recorded_at timestamptz not null,
    check ((kind = 'RITIRATO') = (reason is not null))
);
create index dwelling_event_of on dwelling_event (dwelling_id, recorded_at desc);

insert into dwelling_event (id, dwelling_id, kind, recorded_by, recorded_at)
select gen_random_uuid(), id, 'REGISTRATO', registered_by, registered_at from dwelling;
