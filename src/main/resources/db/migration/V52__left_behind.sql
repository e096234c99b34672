-- What is open of owners who have left a unit: by owner within the unit, the closed ones left out.
create index practice_open_owner on practice (unit_code, owner_id) where closed_at is null;
