-- What was asked of ANPR, by whom and why. Rows are added, never changed.

create table anpr_lookup (
    id uuid primary key,
    operator_id uuid not null references operator,
    unit_code text not null references unit,
    reason text not null,                        -- number of a practice, or a motive
    person bytea not null,                       -- keyed hash of the codice fiscale
    at timestamptz not null
);
create index anpr_lookup_by_operator on anpr_lookup (operator_id, at);
create index anpr_lookup_by_person on anpr_lookup (person, at);

create table anpr_call (
    id bigint generated always as identity primary key,
    lookup_id uuid not null references anpr_lookup,
    use_case text not null,                      -- C030, C020, C021, C015
    attempt int not null,
    operation text not null,                     -- idOperazioneClient
    anpr_operation text not null,                -- idOperazioneANPR, empty when there was no answer
    purpose text not null,                       -- purposeId
    voucher text not null,                       -- its jti, never the voucher
    status int not null,                         -- of HTTP, 0 when there was no answer
    outcome text not null,                       -- OK, or the kind of refusal
    assistance text not null,                    -- GovWay-Transaction-ID
    at timestamptz not null,
    millis bigint not null
);
create index anpr_call_by_lookup on anpr_call (lookup_id);

create function anpr_kept() returns trigger language plpgsql as $$
begin
    raise exception 'The register of calls to ANPR is only added to';
end $$;
create trigger anpr_lookup_kept before update or delete or truncate on anpr_lookup execute function anpr_kept();
create trigger anpr_call_kept before update or delete or truncate on anpr_call execute function anpr_kept();
