-- A request for access is a task of the owner.

alter table access_request add column task_id text;
create unique index access_request_by_task on access_request (task_id);
