-- How much a reporter sends, so that the site cannot be flooded: rows of the last day only.

create table reporter_sending (
    reporter_id uuid not null references reporter,
    what text not null,                          -- report, file
    at timestamptz not null
);
create index reporter_sending_latest on reporter_sending (reporter_id, what, at);

-- Drafts are saved at each pause of the keyboard: a counter of the minute is enough.
alter table reporter add column drafts_since timestamptz;
alter table reporter add column drafts int not null default 0;
