-- The same content is kept once: several rows may name it.
alter table document drop constraint document_storage_key_key;
create index document_by_storage_key on document (storage_key);
