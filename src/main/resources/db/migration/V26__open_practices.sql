-- What a unit follows now, for its deadlines and workload: the closed ones are ten times as many.
create index practice_open_by_unit on practice (coalesce(handled_by, unit_code), owner_id) where closed_at is null;
