-- What of what is granted was used: that it was, on a day, through whose role. Days and names, no values.
CREATE TABLE gatehouse.access_use (
    day             date        NOT NULL,
    workflow        text        NOT NULL,
    role            text        NOT NULL,          -- a role whose grant gave it to the reader
    dataset         text        NOT NULL,          -- or *published, with the report as field
    field           text        NOT NULL,          -- or * for the rows
    PRIMARY KEY (day, workflow, role, dataset, field)
);

-- Who read of which dataset on a day, and how often. What is told of people is counted from here.
CREATE TABLE gatehouse.access_reader (
    day             date        NOT NULL,
    subject         text        NOT NULL,
    workflow        text        NOT NULL,
    role            text        NOT NULL,
    dataset         text        NOT NULL,
    strategic       boolean     NOT NULL,          -- whether what was read was strategic
    reads           int         NOT NULL CHECK (reads > 0),
    PRIMARY KEY (day, subject, workflow, role, dataset)
);

GRANT SELECT, INSERT, DELETE ON gatehouse.access_use TO gatehouse_app;
GRANT SELECT, INSERT, DELETE ON gatehouse.access_reader TO gatehouse_app;
GRANT UPDATE (strategic, reads) ON gatehouse.access_reader TO gatehouse_app;

-- A request for access is an edit of the policy that waits; the policy is made from it when it is granted.
-- What it names need not exist.
CREATE TABLE gatehouse.access_request (
    id              uuid        PRIMARY KEY,
    row_version     bigint      NOT NULL,
    asked_by        text        NOT NULL,          -- subject
    asked_by_name   text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('dataset', 'report')),
    target          text        NOT NULL,          -- key of the dataset or report
    fields          text        NOT NULL,          -- one a line; empty: all
    workflow        text        NOT NULL,
    role            text        NOT NULL,
    reason          text        NOT NULL,
    until_day       date        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('waiting', 'granted', 'declined', 'withdrawn', 'expired')),
    terms_until     date,                          -- what the first approval allows
    terms_rows      text,
    ended_at        timestamptz,
    ended_by        text,
    answer          text,
    policy_version  bigint,                        -- that it became
    UNIQUE (id, asked_by),
    CHECK (terms_until IS NULL OR terms_until <= until_day),
    CHECK ((state = 'granted') = (policy_version IS NOT NULL)),
    CHECK ((state = 'waiting') = (ended_at IS NULL))
);

CREATE INDEX access_request_by_asker ON gatehouse.access_request (asked_by, asked_at DESC);
CREATE INDEX access_request_by_state ON gatehouse.access_request (state, asked_at);

-- Nobody approves what they asked for.
CREATE TABLE gatehouse.access_approval (
    id              uuid        PRIMARY KEY,
    request         uuid        NOT NULL,
    asked_by        text        NOT NULL,
    approved_by     text        NOT NULL CHECK (approved_by <> asked_by),
    approved_by_name text       NOT NULL,
    approved_at     timestamptz NOT NULL,
    roles           text        NOT NULL,          -- owners' roles that the approver had
    gives           text        NOT NULL,          -- digest of what it would give when it was approved
    FOREIGN KEY (request, asked_by) REFERENCES gatehouse.access_request (id, asked_by)
);

CREATE INDEX access_approval_by_request ON gatehouse.access_approval (request);

GRANT SELECT, INSERT ON gatehouse.access_request, gatehouse.access_approval TO gatehouse_app;
GRANT UPDATE (row_version, state, terms_until, terms_rows, ended_at, ended_by, answer, policy_version) ON gatehouse.access_request TO gatehouse_app;

-- Signals of misuse: names and coarse words, no values. Each is given once.
CREATE TABLE gatehouse.misuse_signal (
    id              uuid        PRIMARY KEY,
    row_version     bigint      NOT NULL,
    once            text        NOT NULL UNIQUE,   -- what makes it the same signal again
    kind            text        NOT NULL CHECK (kind IN ('refusals', 'first-strategic', 'volume')),
    subject         text        NOT NULL,
    about           text        NOT NULL,          -- dataset, or a coarse step
    raised_at       timestamptz NOT NULL,
    settled_at      timestamptz,
    settled_by      text        CHECK (settled_by <> subject),
    note            text
);

CREATE INDEX misuse_signal_open ON gatehouse.misuse_signal (raised_at DESC);

GRANT SELECT, INSERT ON gatehouse.misuse_signal TO gatehouse_app;
GRANT UPDATE (row_version, settled_at, settled_by, note) ON gatehouse.misuse_signal TO gatehouse_app;
