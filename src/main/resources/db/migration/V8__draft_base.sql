-- Which version of the practice a correction was begun on: what a colleague saved since then is shown beside it.
alter table draft add column base bigint;
