-- Reporters may be told by mail that there is news: their address is the broker's word, and no operator's.

alter table reporter add column email text;

alter table notification_mail alter column operator_id drop not null;
alter table notification_mail add column email text;
alter table notification_mail add constraint notification_mail_goes_somewhere
    check ((operator_id is null) <> (email is null));
