-- A search by name walks the lists in their order until a page is full. With a million practices a page is two or three
-- thousand entries away: read with the practice and the person of each they cost 30 ms, from the index alone 2 ms.

alter table practice add column person_words text;   -- as subject.search_text, or of the name that a reporter typed
update practice p set person_words = s.search_text from subject s where s.id = p.subject_id;
update practice set person_words = lower(person_name) where person_words is null;
alter table practice alter column person_words set not null;

create function practice_person_words() returns trigger language plpgsql as $$
begin
    select s.search_text into new.person_words from subject s where s.id = new.subject_id;
    return new;
end $$;
create trigger practice_person_words before insert on practice
    for each row when (new.subject_id is not null) execute function practice_person_words();
create trigger practice_person_words_again before update of subject_id on practice
    for each row when (new.subject_id is not null and new.subject_id is distinct from old.subject_id)
    execute function practice_person_words();

create function subject_words_of_practices() returns trigger language plpgsql as $$
begin
    update practice set person_words = new.search_text where subject_id = new.id;
    return null;
end $$;
create trigger subject_words_of_practices after update of search_text on subject
    for each row when (new.search_text is distinct from old.search_text) execute function subject_words_of_practices();

-- What is shared with a unit likewise: V11 has told why an assignment carries what its practice does not change.
alter table practice_assignment add column person_words text;
update practice_assignment a set person_words = p.person_words from practice p where p.id = a.practice_id;
alter table practice_assignment alter column person_words set not null;

create or replace function practice_assignment_order() returns trigger language plpgsql as $$
begin
    select p.kind, p.opened_at, p.person_words into new.kind, new.opened_at, new.person_words
    from practice p where p.id = new.practice_id;
    return new;
end $$;

create function practice_words_of_assignments() returns trigger language plpgsql as $$
begin
    update practice_assignment set person_words = new.person_words where practice_id = new.id;
    return null;
end $$;
create trigger practice_words_of_assignments after update on practice
    for each row when (new.person_words is distinct from old.person_words)
    execute function practice_words_of_assignments();

drop index practice_assignment_newest;
create index practice_assignment_newest on practice_assignment (unit_code, kind, opened_at desc, practice_id desc)
    include (operator_id, until, access, person_words) where revoked_at is null;
create index practice_assignment_newest_of_all on practice_assignment (unit_code, opened_at desc, practice_id desc)
    include (kind, operator_id, until, access, person_words) where revoked_at is null;

drop index practice_by_unit;
create index practice_by_unit on practice (unit_code, kind, opened_at desc, id desc) include (person_words, owner_id);
drop index practice_by_unit_newest;
create index practice_by_unit_newest on practice (unit_code, opened_at desc, id desc)
    include (kind, person_words, owner_id);
drop index practice_by_office;
create index practice_by_office on practice (handled_by, kind, opened_at desc, id desc) include (person_words);
drop index practice_by_owner_kind;
-- An operator's own are always asked with the unit: without it a plan for any operator reads the whole unit.
create index practice_by_owner_kind on practice (owner_id, unit_code, kind, opened_at desc, id desc)
    include (person_words);
