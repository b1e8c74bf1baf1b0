-- What leaves the house. The switch and the record of calls are added to, never rewritten.
CREATE TABLE gatehouse.egress_switch (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    open            boolean     NOT NULL,
    switched_at     timestamptz NOT NULL,
    switched_by     text        NOT NULL,          -- subject
    reason          text        NOT NULL
);

-- What the gate decided, each time that it was asked.
CREATE TABLE gatehouse.egress_decision (
    id              uuid        PRIMARY KEY,
    audit_ref       uuid        NOT NULL UNIQUE,
    answer          uuid        NOT NULL,          -- the summary that it is for
    decided_at      timestamptz NOT NULL,
    workflow        text        NOT NULL,
    subject         text        NOT NULL,
    policy_version  bigint      NOT NULL,
    decision        text        NOT NULL CHECK (decision IN ('send', 'builtin', 'wait', 'refuse')),
    vendor          text,
    level           text        NOT NULL CHECK (level IN ('public', 'internal', 'confidential', 'strategic')),
    categories      text        NOT NULL,
    passed          text        NOT NULL,          -- provider:reason, …
    sent            int         NOT NULL,          -- pieces of evidence
    pseudonymised   int         NOT NULL,
    left_out        int         NOT NULL
);

CREATE INDEX egress_decision_by_time ON gatehouse.egress_decision (decided_at DESC);

-- One attempt to send. What was sent is sealed under a data key of its own: clearing data_key erases it.
CREATE TABLE gatehouse.egress_call (
    id              uuid        PRIMARY KEY,
    answer          uuid        NOT NULL,          -- the summary that it is for
    audit_ref       uuid        NOT NULL UNIQUE,
    vendor          text        NOT NULL,
    model           text        NOT NULL,
    region          text,
    workflow        text        NOT NULL,
    subject         text        NOT NULL,
    assessment      text        NOT NULL,
    release         text,                          -- id of the release that allowed it, or NULL
    sent_at         timestamptz NOT NULL,
    digest          text        NOT NULL,          -- sha-256 of the body
    bytes           int         NOT NULL,
    reserved        int         NOT NULL,          -- tokens that count as used until the call has ended
    level           text        NOT NULL CHECK (level IN ('public', 'internal', 'confidential', 'strategic')),
    categories      text        NOT NULL,
    treatments      text        NOT NULL,
    data_key        bytea,                         -- sealed; NULL once erased
    body            bytea       NOT NULL,          -- sealed
    outcome         text,                          -- NULL while nobody knows
    ended_at        timestamptz,
    prompt_tokens   int,
    answer_tokens   int,
    cost            numeric,
    currency        text,
    millis          bigint
);

CREATE INDEX egress_call_by_answer   ON gatehouse.egress_call (answer);
CREATE INDEX egress_call_by_time     ON gatehouse.egress_call (sent_at DESC);
CREATE INDEX egress_call_by_workflow ON gatehouse.egress_call (workflow, sent_at);

-- What exceeds a vendor's terms may go once, for one person, when two others have said so.
CREATE TABLE gatehouse.egress_release (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    vendor          text        NOT NULL,
    workflow        text        NOT NULL,
    subject         text        NOT NULL,
    subject_name    text        NOT NULL,
    evidence        text        NOT NULL,          -- digest of what would be sent, made with the installation's secret
    items           int         NOT NULL,
    level           text        NOT NULL CHECK (level IN ('public', 'internal', 'confidential', 'strategic')),
    categories      text        NOT NULL,
    requested_at    timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('waiting', 'confirmed', 'released', 'rejected', 'used')),
    first_by        text,
    second_by       text,
    decided_at      timestamptz,
    CHECK (state NOT IN ('released', 'used') OR first_by <> second_by),
    CHECK (first_by IS NULL OR first_by <> subject),
    CHECK (second_by IS NULL OR second_by <> subject)
);

CREATE INDEX egress_release_waiting ON gatehouse.egress_release (state, requested_at);

GRANT SELECT, INSERT ON gatehouse.egress_switch, gatehouse.egress_decision, gatehouse.egress_call, gatehouse.egress_release TO gatehouse_app;
GRANT UPDATE (data_key, outcome, ended_at, prompt_tokens, answer_tokens, cost, currency, millis) ON gatehouse.egress_call TO gatehouse_app;
GRANT UPDATE (version, state, first_by, second_by, decided_at) ON gatehouse.egress_release TO gatehouse_app;
