-- Papers that the application has printed and that count as they were: kept by content, as documents are.
create table own_paper (
    id uuid primary key,
    file_name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    storage_key text not null,
    kept_at timestamptz not null
);
create index own_paper_by_key on own_paper (storage_key);

-- The minutes as they were approved; those of before are printed anew.
alter table commission_session add minutes_paper uuid references own_paper;
alter table commission_session add check (minutes_paper is null or approved_at is not null);
