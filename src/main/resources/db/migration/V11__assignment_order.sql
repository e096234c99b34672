-- What others share with a unit is read in the order of the list, too. The order is the practice's, so an assignment
-- carries its kind and opening, which never change; without them a page reads every assignment of the unit.

alter table practice_assignment
    add column kind text,
    add column opened_at timestamptz;
update practice_assignment a set kind = p.kind, opened_at = p.opened_at from practice p where p.id = a.practice_id;
alter table practice_assignment
    alter column kind set not null,
    alter column opened_at set not null;

create function practice_assignment_order() returns trigger language plpgsql as $$
begin
    select p.kind, p.opened_at into new.kind, new.opened_at from practice p where p.id = new.practice_id;
    return new;
end $$;
create trigger practice_assignment_order before insert on practice_assignment
    for each row execute function practice_assignment_order();

create index practice_assignment_newest on practice_assignment (unit_code, kind, opened_at desc, practice_id desc)
    where revoked_at is null;
