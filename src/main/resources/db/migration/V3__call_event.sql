-- The timeline of a call: early openings and closings with their reason, and who completed which task.

create table call_event (
    id bigint generated always as identity primary key,
    call_id uuid not null references call_notice,
    at timestamptz not null,
    actor_id uuid references operator,           -- null: the system
    kind text not null,                          -- created, opened, closed, openedEarly, closedEarly, taskCompleted
    reason text,                                 -- why it was opened or closed early
    task text,                                   -- name of the completed task
    planned timestamptz                          -- the date that an early opening or closing replaced
);
create index call_event_by_call on call_event (call_id, id desc);
