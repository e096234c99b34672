-- A household leaves its dwelling: it can be offered again, and what was accepted stays.
alter table dwelling_offer drop constraint dwelling_offer_state_check;
alter table dwelling_offer add constraint dwelling_offer_state_check
    check (state in ('APERTA', 'ACCETTATA', 'RIFIUTATA', 'SCADUTA', 'CESSATA'));
alter table dwelling_event drop constraint dwelling_event_kind_check;
alter table dwelling_event add constraint dwelling_event_kind_check
    check (kind in ('REGISTRATO', 'MODIFICATO', 'RITIRATO', 'RIMESSO', 'LIBERATO'));
alter table dwelling_event drop constraint dwelling_event_check;
alter table dwelling_event add constraint dwelling_event_check
    check ((kind in ('RITIRATO', 'LIBERATO')) = (reason is not null));
