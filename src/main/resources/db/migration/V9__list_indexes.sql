-- Lists read the newest of each scope by an index, in the order of their pages: opened_at and id both descending.

drop index practice_by_unit;
create index practice_by_unit on practice (unit_code, kind, opened_at desc, id desc);
drop index practice_by_office;
create index practice_by_office on practice (handled_by, kind, opened_at desc, id desc);

-- The section of the applications is what one owns of one kind; without it the other kinds of a busy operator are read.
create index practice_by_owner_kind on practice (owner_id, kind, opened_at desc, id desc);

-- Lists without a kind (REST, search): newest of the unit.
create index practice_by_unit_newest on practice (unit_code, opened_at desc, id desc);
