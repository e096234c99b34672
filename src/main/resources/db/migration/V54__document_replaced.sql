-- A document that another one has taken the place of: hidden like a deleted one, its trace stays beside the new one.
alter table document add column replaced_by uuid references document;
create index document_replaced on document (practice_id) where replaced_by is not null;
