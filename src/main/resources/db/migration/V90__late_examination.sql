-- The nightly examination of contents that were kept without one: once a day, by one machine of a cluster.
create table late_examination (
    day date primary key,
    began_at timestamptz not null,
    ended_at timestamptz,                          -- null while it runs, or when it broke off
    examined bigint not null default 0
);
-- What it found that would not be taken today; it stays, and administrators are told.
create table unfit_content (
    sha256 text primary key,
    examined_at timestamptz not null,
    why text not null                              -- a word of the bundles, document.unfit.*
);
