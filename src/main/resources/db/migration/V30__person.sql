-- A person with all that the registry keeps: codes, addresses, guardianship and privacy notices with their history.

alter table subject
    alter column sex drop not null,              -- unknown until the privacy notice is signed, unless a code says it
    alter column birth_date drop not null,
    alter column birth_place drop not null,
    add column birth_unknown text check (birth_unknown in ('GIORNO', 'GIORNO_E_MESE')),
    add column identifier_expires date,
    add column citizenships text not null default '', -- ISO 3166-1 alpha-3, with commas
    add column civil_status int,                 -- code of ANPR
    add column phone text,
    add column email text,
    add column preferred_contact text check (preferred_contact in ('TELEFONO', 'EMAIL', 'POSTA')),
    add column doctor text,
    add column death_date date,
    add column moved_out date,                   -- since when the person no longer lives in the Ambito
    add column reason text,                      -- why the person was not found in ANPR
    add column anpr_date date,                   -- of the last data taken over from ANPR
    add column updated_by uuid references operator,
    add column updated_at timestamptz;

create sequence temporary_identifier;

-- The normalised form is without omocodia and check character: one person, however the code is written. Two persons may
-- really have codes that differ only by omocodia: then the second is a confirmed twin.
create table subject_identifier (
    id uuid primary key default gen_random_uuid(),
    subject_id uuid not null references subject,
    type text not null,
    value text not null unique,
    normalised text not null,
    twin boolean not null default false,
    issued date,
    expires date,
    recorded_at timestamptz not null default now(),
    recorded_by uuid references operator,
    replaced_at timestamptz                      -- when a better code took its place; it is found for ever
);
create unique index subject_identifier_once on subject_identifier (normalised) where not twin;
create index subject_identifier_normalised on subject_identifier (normalised);
create index subject_identifier_by_subject on subject_identifier (subject_id, recorded_at);

insert into subject_identifier (subject_id, type, value, normalised, twin, recorded_at, recorded_by)
select id, identifier_type, identifier, normalised,
    row_number() over (partition by normalised order by created_at, id) > 1, created_at, created_by
from (select s.*, case when identifier_type = 'CF' and length(identifier) = 16
            then substr(identifier, 1, 6) || translate(substr(identifier, 7, 2), 'LMNPQRSTUV', '0123456789')
                || substr(identifier, 9, 1) || translate(substr(identifier, 10, 2), 'LMNPQRSTUV', '0123456789')
                || substr(identifier, 12, 1) || translate(substr(identifier, 13, 3), 'LMNPQRSTUV', '0123456789')
            else identifier end as normalised from subject s) known;

create table subject_address (
    id uuid primary key default gen_random_uuid(),
    subject_id uuid not null references subject,
    kind text not null check (kind in ('RESIDENZA', 'DIMORA', 'DOMICILIO')),
    comune text,                                 -- ISTAT code, or Belfiore code of a foreign state
    street text,
    number text,
    postal_code text,
    from_date date,                              -- null: since when is not known
    to_date date,                                -- null: still; the day on which the next one begins
    recorded_at timestamptz not null default now(),
    recorded_by uuid references operator
);
create unique index subject_address_current on subject_address (subject_id, kind) where to_date is null;
create index subject_address_by_subject on subject_address (subject_id, recorded_at);

insert into subject_address (subject_id, kind, comune, street, number, postal_code, recorded_at, recorded_by)
select id, 'RESIDENZA', residence_comune, residence_street, residence_number, residence_postal_code, created_at, created_by
from subject where coalesce(residence_comune, residence_street) is not null;

create table subject_guardianship (
    id uuid primary key default gen_random_uuid(),
    subject_id uuid not null references subject,
    kind text not null check (kind in ('TUTORE', 'AMMINISTRATORE_SOSTEGNO', 'CURATORE')),
    guardian_id uuid references subject,         -- a person of the registry, or else a name
    guardian_name text,
    decree text,
    from_date date,
    to_date date,
    recorded_at timestamptz not null default now(),
    recorded_by uuid references operator
);
create index subject_guardianship_by_subject on subject_guardianship (subject_id, recorded_at);
create index subject_guardianship_by_guardian on subject_guardianship (guardian_id) where guardian_id is not null;

-- Presa visione of the privacy notice: added to, never changed nor taken away.
create table subject_informativa (
    id uuid primary key default gen_random_uuid(),
    subject_id uuid not null references subject,
    signed date not null,
    text_version text,
    scope text,
    taken_by uuid references operator,
    recorded_at timestamptz not null default now()
);
create index subject_informativa_by_subject on subject_informativa (subject_id, signed);

insert into subject_informativa (subject_id, signed, taken_by, recorded_at)
select id, informativa_date, created_by, created_at from subject where informativa_date is not null;

-- Differences between a code and the person that an operator has confirmed.
create table subject_confirmation (
    id uuid primary key default gen_random_uuid(),
    subject_id uuid not null references subject,
    fields text not null,
    reason text not null,
    confirmed_by uuid references operator,
    confirmed_at timestamptz not null default now()
);
create index subject_confirmation_by_subject on subject_confirmation (subject_id, confirmed_at);

-- Whose word a datum is, where it is not the operator's.
create table subject_source (
    subject_id uuid not null references subject,
    field text not null,
    source text not null,
    on_date date not null,
    primary key (subject_id, field)
);
