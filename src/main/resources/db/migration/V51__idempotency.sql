-- Answers of POST calls, kept for a day: the same key gets the same answer.
alter table idempotency add column etag text;
create index idempotency_oldest on idempotency (created_at);
