-- One row is one version of the whole policy. The application may add versions and decide on them; what a version
-- says cannot be changed by it.
CREATE TABLE gatehouse.policy_version (
    version         bigint      PRIMARY KEY,
    base            bigint      NOT NULL,          -- the version it was made from; 0 for the first
    state           text        NOT NULL CHECK (state IN ('in-force', 'staged', 'superseded', 'rejected')),
    document        text        NOT NULL,          -- the governance file in canonical JSON
    sha256          text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    note            text,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,          -- subject
    created_by_name text        NOT NULL,          -- login name, for people to read
    decided_at      timestamptz,
    decided_by      text,
    decided_by_name text,
    CHECK (base < version),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK (decided_by IS NULL OR decided_by <> created_by OR state = 'rejected')
);

CREATE UNIQUE INDEX policy_version_in_force ON gatehouse.policy_version (state) WHERE state = 'in-force';

GRANT SELECT, INSERT ON gatehouse.policy_version TO gatehouse_app;
GRANT UPDATE (state, decided_at, decided_by, decided_by_name) ON gatehouse.policy_version TO gatehouse_app;
