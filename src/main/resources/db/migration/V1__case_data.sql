-- Case data of SIZ, beside the engine's own tables (act_*) in the same database.

create extension if not exists pg_trgm;

create table unit (
    code text primary key,                       -- Belfiore code of a Comune, or the office's own (B2, SELF, ...)
    name text not null,
    comune boolean not null
);

create table operator (
    id uuid primary key,
    username text not null unique,
    given_name text not null,
    family_name text not null,
    email text,
    phone text,
    password_hash text not null,
    enabled boolean not null default true,
    demo boolean not null default false,
    last_unit text references unit
);

create table operator_role (
    operator_id uuid not null references operator,
    role text not null,
    primary key (operator_id, role)
);

create table operator_unit (
    operator_id uuid not null references operator,
    unit_code text not null references unit,
    primary key (operator_id, unit_code)
);
create index operator_unit_by_unit on operator_unit (unit_code);

create table subject (
    id uuid primary key,
    identifier_type text not null,               -- CF, CF_PROVVISORIO, STP, ENI, TEMPORANEO
    identifier text not null unique,
    family_name text not null,
    given_name text not null,
    sex text not null check (sex in ('M', 'F')),
    birth_date date not null,
    birth_place text not null,                   -- Belfiore code
    residence_comune text,                       -- ISTAT code
    residence_street text,
    residence_number text,
    residence_postal_code text,
    informativa_date date,
    search_text text not null,                   -- folded "family given", for the trigram index
    created_by uuid not null references operator,
    created_at timestamptz not null,
    version bigint not null
);
create index subject_search on subject using gin (search_text gin_trgm_ops);
create index subject_by_name on subject (family_name, given_name, id);

create table call_notice (
    id uuid primary key,
    measure text not null,                       -- B2
    year int not null,
    title text not null,
    opens timestamptz not null,
    closes timestamptz not null,
    state text not null,
    ranking_rule text not null,                  -- key of the decision that orders the entries
    ranking_version int not null,
    eligibility_rule text not null,              -- key of the decision that admits
    eligibility_version int not null,
    process_instance_id text,
    created_at timestamptz not null,
    version bigint not null,
    unique (measure, year),
    check (opens < closes)
);

create table budget_line (
    id uuid primary key,
    call_id uuid not null references call_notice,
    code text not null,
    budget numeric(12, 2) not null check (budget >= 0),
    unique (call_id, code)
);

create table practice (
    id uuid primary key,
    kind text not null,
    year int not null,
    number int not null,
    code text not null unique,                   -- number as people write it: B2-2026-0031
    subject_id uuid not null references subject,
    applicant_relation text not null check (applicant_relation in ('SELF', 'OTHER')),
    applicant_id uuid references subject,
    owner_id uuid not null references operator,
    unit_code text not null references unit,
    handled_by text references unit,             -- the office that works on it, from the moment it may read it
    turn text not null,                          -- OWNER, OFFICE, ASSIGNED or NOBODY: who has to act now
    state text not null,
    step text not null,                          -- name of the node the process stands at
    call_id uuid references call_notice,
    parent_id uuid references practice,
    answers jsonb not null default '{}',         -- answers by form id
    process_instance_id text,
    protocol_at timestamptz,                     -- when it was sent: breaks ties in a ranking
    opened_at timestamptz not null,
    closed_at timestamptz,
    version bigint not null,
    unique (kind, year, number)
);
create index practice_by_owner on practice (owner_id, opened_at desc, id);
create index practice_by_unit on practice (unit_code, kind, opened_at desc, id);
create index practice_by_office on practice (handled_by, kind, opened_at desc, id);
create index practice_by_subject on practice (subject_id, kind);
create index practice_by_process on practice (process_instance_id);
create index practice_by_parent on practice (parent_id);
create index practice_by_call on practice (call_id, state);
create unique index practice_one_per_beneficiary_and_call on practice (subject_id, call_id)
    where call_id is not null and parent_id is null and state <> 'nonAmmissibile';

create table practice_counter (
    kind text not null,
    year int not null,
    last_number int not null,
    primary key (kind, year)
);

create table practice_event (
    id bigint generated always as identity primary key,
    practice_id uuid not null references practice,
    at timestamptz not null,
    actor_id uuid references operator,           -- null: the system
    kind text not null,
    task_id text,
    detail jsonb not null default '{}'
);
create index practice_event_by_practice on practice_event (practice_id, id desc);
create index practice_event_by_task on practice_event (task_id);

create table practice_assignment (
    id uuid primary key,
    practice_id uuid not null references practice,
    unit_code text not null references unit,
    operator_id uuid references operator,
    access text not null check (access in ('READ', 'EDIT')),
    until date,
    note text,
    assigned_by uuid not null references operator,
    assigned_at timestamptz not null,
    revoked_at timestamptz
);
create index practice_assignment_by_practice on practice_assignment (practice_id);
create index practice_assignment_by_operator on practice_assignment (operator_id, unit_code) where revoked_at is null;

create table draft (
    practice_id uuid not null references practice,
    operator_id uuid not null references operator,
    task_key text not null,
    form_id text not null,
    data jsonb not null,
    saved_at timestamptz not null,
    version bigint not null,
    primary key (practice_id, operator_id, task_key)
);

create table document (
    id uuid primary key,
    practice_id uuid not null references practice,
    type text not null,
    title text not null,
    document_date date not null,
    file_name text not null,
    media_type text not null,
    size bigint not null check (size > 0),
    sha256 text not null,
    storage_key text not null unique,
    uploaded_by uuid not null references operator,
    uploaded_at timestamptz not null,
    deleted_at timestamptz,
    deleted_by uuid references operator
);
create index document_by_practice on document (practice_id, uploaded_at desc);

create table requested_intervention (
    id uuid primary key,
    practice_id uuid not null references practice,       -- the application
    domanda_id uuid references practice,                 -- the referents' practice that carries the outcome
    call_id uuid not null references call_notice,
    line_code text not null,
    intervention text not null,
    label text not null,
    monthly numeric(10, 2) not null,
    months int not null,
    amount numeric(12, 2) not null,
    facts jsonb not null,                                -- what the decisions saw
    eligible boolean not null,
    eligibility_version int not null,
    outcome text check (outcome in ('AMMESSO_FINANZIATO', 'AMMESSO_NON_FINANZIATO', 'RESPINTO', 'RINUNCIATO')),
    reasons jsonb not null default '[]',
    starts date,
    ends date,
    version bigint not null,
    unique (practice_id, intervention)
);
create index requested_intervention_by_domanda on requested_intervention (domanda_id);
create index requested_intervention_by_call on requested_intervention (call_id, line_code);

create table ranking (
    id uuid primary key,
    call_id uuid not null references call_notice,
    number int not null,                                 -- draft number within the call
    state text not null check (state in ('BOZZA', 'APPROVATA', 'SUPERATA')),
    rule text not null,
    rule_version int not null,
    composed_at timestamptz not null,
    composed_by uuid not null references operator,
    approved_at timestamptz,
    approved_by uuid references operator,
    seal text,                                           -- SHA-256 of the canonical text
    version bigint not null,
    unique (call_id, number)
);
create unique index ranking_one_approved_per_call on ranking (call_id) where state = 'APPROVATA';

create table ranking_line (
    ranking_id uuid not null references ranking,
    code text not null,
    budget numeric(12, 2) not null,
    spent numeric(12, 2) not null,
    primary key (ranking_id, code),
    check (spent <= budget)
);

create table ranking_entry (
    ranking_id uuid not null references ranking,
    request_id uuid not null references requested_intervention,
    practice_id uuid not null references practice,
    line_code text not null,
    position int,                                        -- null: rejected, not ranked
    code text not null,                                  -- protocol number, the only name in the public version
    protocol_at timestamptz not null,
    intervention text not null,
    keys jsonb not null,
    amount numeric(12, 2) not null,
    cumulative numeric(14, 2) not null,
    tied boolean not null,
    outcome text not null,
    reasons jsonb not null,
    primary key (ranking_id, request_id)
);
create index ranking_entry_in_order on ranking_entry (ranking_id, line_code, position);
create index ranking_entry_by_practice on ranking_entry (practice_id);

-- One row per practice that an approved ranking has to tell; delivered_at makes the telling idempotent.
create table ranking_delivery (
    ranking_id uuid not null references ranking,
    practice_id uuid not null references practice,
    delivered_at timestamptz,
    primary key (ranking_id, practice_id)
);
create index ranking_delivery_pending on ranking_delivery (ranking_id) where delivered_at is null;

create table notification (
    id uuid primary key,
    operator_id uuid not null references operator,
    practice_id uuid references practice,
    code text not null,                                  -- message key
    args jsonb not null default '[]',
    created_at timestamptz not null,
    hidden_at timestamptz
);
create index notification_by_operator on notification (operator_id, created_at desc) where hidden_at is null;

create table idempotency (
    operator_id uuid not null references operator,
    route text not null,
    key text not null,
    body_sha256 text not null,
    status int not null,
    location text,
    body text,
    created_at timestamptz not null,
    primary key (operator_id, route, key)
);
