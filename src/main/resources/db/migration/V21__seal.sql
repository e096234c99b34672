-- Keys the application seals with: they outlive a start and are the same on every node.
create table seal (
    name text primary key,
    key bytea not null check (length(key) >= 32)
);
