-- Households: who belongs to one, in which kinship to its reference person, from when to when.

create extension if not exists btree_gist;

-- ANPR's codes: its table 05 of a family, and with a C before them its table 06 of a convivenza.
create table kinship (
    code text primary key,
    generation smallint not null,                -- of the tree: 0 that of the reference person, 1 the parents', -1 the children's
    offered boolean not null,                    -- may still be chosen
    position smallint not null
);
insert into kinship (code, generation, offered, position) values
    ('1', 0, true, 1), ('2', 0, true, 2), ('28', 0, true, 3), ('23', 0, true, 4), ('3', -1, true, 5), ('6', 1, true, 6),
    ('9', 0, true, 7), ('4', -2, true, 8), ('5', -3, true, 9), ('7', 2, true, 10), ('8', 3, true, 11),
    ('10', -1, true, 12), ('11', 1, true, 13), ('12', 0, true, 14), ('13', 0, true, 15), ('16', -1, true, 16),
    ('17', 1, true, 17), ('18', 0, true, 18), ('20', -1, true, 19), ('21', 1, true, 20), ('22', 0, true, 21),
    ('24', 0, true, 22), ('25', 0, true, 23), ('26', 0, true, 24), ('99', 0, true, 25), ('81', -2, false, 26),
    ('14', -1, false, 27), ('15', 1, false, 28), ('19', 0, false, 29), ('80', -1, false, 30),
    ('C1', 0, false, 31), ('C2', 0, false, 32), ('C3', 0, false, 33), ('C9', 0, false, 34);

create table household (
    id uuid primary key,
    kind text not null check (kind in ('ANAGRAFICO', 'DI_FATTO', 'ISEE')),
    version bigint not null,
    unique (id, kind)
);

create table household_member (
    id uuid primary key,
    household_id uuid not null,
    kind text not null,                          -- that of the household, for the constraints
    subject_id uuid references subject,          -- null: not in the registry, and then
    name text,
    birth_date date,
    kinship text not null references kinship,
    from_date date not null,
    to_date date,                                -- first day on which it holds no longer
    source text not null,                        -- OPERATORE, ANPR or ISEE
    reason text,
    written_by uuid references operator,         -- null: the system
    written_at timestamptz not null,
    closed_by uuid references operator,
    closed_at timestamptz,
    closed_reason text,
    foreign key (household_id, kind) references household (id, kind),
    check ((subject_id is null) <> (name is null)),
    check (to_date >= from_date),
    constraint household_member_once exclude using gist
        (household_id with =, subject_id with =, daterange(from_date, to_date) with &&) where (subject_id is not null),
    constraint household_member_one_home exclude using gist
        (kind with =, subject_id with =, daterange(from_date, to_date) with &&)
        where (subject_id is not null and kind <> 'ISEE'),
    constraint household_member_one_reference exclude using gist
        (household_id with =, daterange(from_date, to_date) with &&) where (kinship = '1')
);
create index household_member_by_subject on household_member (subject_id, kind, from_date);
create index household_member_by_household on household_member (household_id, from_date);
