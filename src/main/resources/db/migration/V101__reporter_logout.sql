-- Sessions of reporters that their broker has ended (OpenID Connect Back-Channel Logout 1.0): looked at with each
-- request, so that every node knows. Rows of the last days only.

create table reporter_logout (
    issuer text not null,
    token_id text not null,                      -- jti: the same token counts once
    subject text,
    session_id text,                             -- null: all sessions of the subject
    at timestamptz not null,
    primary key (issuer, token_id),
    constraint reporter_logout_of_somebody check (subject is not null or session_id is not null)
);
create index reporter_logout_by_session on reporter_logout (issuer, session_id);
create index reporter_logout_by_subject on reporter_logout (issuer, subject);
