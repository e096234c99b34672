-- Mails that wait to be sent. They say that something is there, never what.

create table notification_mail (
    id uuid primary key,
    operator_id uuid not null references operator,
    code text not null,                          -- message key of the subject line
    attempts int not null default 0,
    next_at timestamptz not null                 -- not before
);
create index notification_mail_next on notification_mail (next_at);
