-- Number of the form that a document was sent with: pressing its button twice keeps the file once.
alter table document add column sent_as uuid;
