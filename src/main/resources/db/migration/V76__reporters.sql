-- External reporters: who they are, what they sent, what they and the unit wrote to each other, what they have begun.

create table reporter (
    id uuid primary key,
    codice_fiscale text not null unique,         -- as the broker of SPID and CIE says it
    given_name text not null,
    family_name text not null,
    signed_in_at timestamptz not null
);

create table outside_report (
    practice_id uuid primary key references practice,
    reporter_id uuid not null references reporter,
    body text not null,                          -- the body (ente), by the name it had then
    sent_as uuid not null,                       -- number of the form: sent twice, it is one report
    sent_at timestamptz not null,
    unique (reporter_id, sent_as)
);
create index outside_report_by_reporter on outside_report (reporter_id, sent_at desc, practice_id);

create table report_message (
    id bigint generated always as identity primary key,
    practice_id uuid not null references outside_report,
    from_reporter boolean not null,
    content text not null,
    at timestamptz not null
);
create index report_message_by_report on report_message (practice_id, id);

create table reporter_draft (
    reporter_id uuid not null references reporter,
    place text not null,                         -- nuova, or the report that is answered
    data jsonb not null,
    labels jsonb not null,
    saved_at timestamptz not null,
    version bigint not null,
    primary key (reporter_id, place)
);
