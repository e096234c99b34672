-- Lines of a timeline are written in batches: ids come in blocks of fifty, so time orders them across nodes.
alter table practice_event alter column id drop identity;
create sequence practice_event_seq increment by 50;
select setval('practice_event_seq', (select coalesce(max(id), 0) + 50 from practice_event));
drop index practice_event_by_practice;
create index practice_event_by_practice on practice_event (practice_id, at desc, id desc);
