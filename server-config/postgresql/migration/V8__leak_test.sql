-- Leak tests: who had what tested, how it goes, and what was found.
CREATE TABLE gatehouse.leak_test (
    id              text        PRIMARY KEY,
    row_version     bigint      NOT NULL,
    sequence        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    workflow        text        NOT NULL,
    ordered         text        NOT NULL,   -- JSON: roles, people, attributes, requests
    whole           boolean     NOT NULL,   -- every role of the workflow, everything that can be asked
    landed          text        NOT NULL,   -- the tables that it samples
    subject         text        NOT NULL,
    night           date,                   -- of a nightly test
    node            text        NOT NULL,
    policy_version  bigint      NOT NULL,
    seed            bigint      NOT NULL,
    state           text        NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'STOPPED', 'INTERRUPTED', 'FAILED')),
    reason          text,                   -- code, where it failed
    stop_requested  boolean     NOT NULL,
    done            integer     NOT NULL,
    total           integer     NOT NULL,
    verdict         text        CHECK (verdict IN ('HOLDS', 'LEAKS', 'INCONCLUSIVE')),
    readers         text,                   -- JSON
    difference      text,                   -- JSON; holds values, which are cut to the viewer at every reading
    values_forgotten boolean    NOT NULL DEFAULT FALSE,
    started_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    CHECK ((state = 'COMPLETED') = (verdict IS NOT NULL)),
    UNIQUE (night, workflow)
);
CREATE UNIQUE INDEX leak_test_one_at_a_time ON gatehouse.leak_test ((true)) WHERE state = 'RUNNING';
CREATE INDEX leak_test_workflow ON gatehouse.leak_test (workflow, sequence);

GRANT SELECT, INSERT, UPDATE ON gatehouse.leak_test TO gatehouse_app;
