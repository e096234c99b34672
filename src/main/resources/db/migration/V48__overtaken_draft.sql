-- A colleague completed the task meanwhile: what was typed for it stays readable for its author, under a name of its own
-- (task_key 'overtaken:' and the id of the task), so that it never comes back in a later task of the same kind.
alter table draft add column overtaken_at timestamptz;
alter table draft add column overtaken_by uuid references operator;
alter table draft add column task_name text;
