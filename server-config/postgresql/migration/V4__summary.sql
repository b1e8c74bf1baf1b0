-- Summaries with the rows they rest on. Contents are sealed by the application under a data key of each summary, which is
-- itself sealed under the installation's secret: clearing data_key erases them.
CREATE TABLE gatehouse.summary (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    workflow        text        NOT NULL,
    author          text        NOT NULL,          -- subject
    created_at      timestamptz NOT NULL,
    status          text        NOT NULL CHECK (status IN ('released', 'awaiting-review')),
    level           text        NOT NULL CHECK (level IN ('public', 'internal', 'confidential', 'strategic')),
    categories      text        NOT NULL,
    policy_version  bigint      NOT NULL,
    footprint       text        NOT NULL,          -- JSON: the fields it rests on and how their cells were visible
    data_key        bytea,                         -- sealed; NULL once erased
    body            bytea       NOT NULL,          -- sealed
    audit_ref       uuid        NOT NULL UNIQUE
);

CREATE INDEX summary_by_author ON gatehouse.summary (author, created_at DESC);

CREATE TABLE gatehouse.summary_evidence (
    summary         uuid        NOT NULL REFERENCES gatehouse.summary (id) ON DELETE CASCADE,
    source          text        NOT NULL,
    content         bytea       NOT NULL,          -- sealed
    PRIMARY KEY (summary, source)
);

CREATE TABLE gatehouse.summary_share (
    id              uuid        PRIMARY KEY,
    summary         uuid        NOT NULL REFERENCES gatehouse.summary (id) ON DELETE CASCADE,
    reader          text,                          -- login name
    role            text,
    shared_by       text        NOT NULL,          -- subject
    shared_at       timestamptz NOT NULL,
    CHECK ((reader IS NULL) <> (role IS NULL)),
    UNIQUE (summary, reader),
    UNIQUE (summary, role)
);

CREATE INDEX summary_share_by_reader ON gatehouse.summary_share (reader);
CREATE INDEX summary_share_by_role   ON gatehouse.summary_share (role);

-- Sentences of a running stream: each is kept before its reader gets it, so that what was shown is known if the rest never
-- comes. The summary itself follows at the end.
CREATE TABLE gatehouse.summary_stream (
    summary         uuid        NOT NULL,
    ordinal         int         NOT NULL,
    shown_at        timestamptz NOT NULL,
    data_key        bytea,                         -- sealed; NULL once erased
    content         bytea       NOT NULL,          -- sealed
    PRIMARY KEY (summary, ordinal)
);

GRANT SELECT, INSERT ON gatehouse.summary_stream TO gatehouse_app;
GRANT UPDATE (data_key) ON gatehouse.summary_stream TO gatehouse_app;
GRANT SELECT, INSERT ON gatehouse.summary, gatehouse.summary_evidence, gatehouse.summary_share TO gatehouse_app;
GRANT UPDATE (version, status, data_key) ON gatehouse.summary TO gatehouse_app;
