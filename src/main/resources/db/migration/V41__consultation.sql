-- Register of consultations: who looked at which persons, when and why. It is only added to, a partition for each month.
-- It refers to no other table: a line stands, whatever becomes of what it names.

create table consultation (
    id bigint generated always as identity,
    at timestamptz not null,
    operator_id uuid not null,
    unit_code text,
    what text not null,                          -- search, card, overview, print, or which page of the person
    persons uuid[] not null,                     -- who was shown; empty when a search found nobody
    words text,                                  -- names as typed, folded
    code_hash text,                              -- an identifier that nobody bears: HMAC-SHA256, never in clear
    reason text,
    practice_id uuid,                            -- the practice it came from
    primary key (at, id)
) partition by range (at);
create index consultation_by_person on consultation using gin (persons);
create index consultation_by_operator on consultation (operator_id, at desc, id desc);

create function consultation_kept() returns trigger language plpgsql as $$
begin
    raise exception 'The register of consultations is only added to' using errcode = 'insufficient_privilege';
end $$;
create trigger consultation_kept before update or delete on consultation
    for each row execute function consultation_kept();
create trigger consultation_kept_whole before truncate on consultation
    for each statement execute function consultation_kept();

-- Months are those of UTC. Only one node at a time makes a partition; TRUNCATE names a partition past its parent.
create function consultation_month(day date) returns void language plpgsql as $$
declare
    first date := date_trunc('month', day);
    part text := 'consultation_' || to_char(first, 'YYYY_MM');
begin
    perform pg_advisory_xact_lock(hashtext('consultation_month'));
    if to_regclass(part) is null then
        execute format('create table %I partition of consultation for values from (%L) to (%L)', part,
            to_char(first, 'YYYY-MM-DD') || ' 00:00+00', to_char(first + interval '1 month', 'YYYY-MM-DD') || ' 00:00+00');
        execute format('create trigger consultation_kept_whole before truncate on %I
            for each statement execute function consultation_kept()', part);
    end if;
end $$;

-- An operator who searched far more than he or she usually does; an administrator looks into it.
create table consultation_alert (
    operator_id uuid not null references operator,
    day date not null,
    searches int not null,                       -- when it was raised
    usual int not null,                          -- median of the searches a day over 30 days before
    raised_at timestamptz not null,
    checked_by uuid references operator,
    checked_at timestamptz,
    primary key (operator_id, day)
);
create index consultation_alert_open on consultation_alert (raised_at desc) where checked_at is null;
