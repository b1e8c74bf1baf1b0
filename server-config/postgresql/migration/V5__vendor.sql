-- The register of AI vendors and their assessments. What was once said stays: records, contents, and acts are added to.

-- What is known of a vendor beside the governance file; the newest revision holds.
CREATE TABLE gatehouse.vendor_record (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    vendor          text        NOT NULL,          -- the governance file's key
    revision        int         NOT NULL CHECK (revision > 0),
    document        text        NOT NULL,          -- JSON
    changed_at      timestamptz NOT NULL,
    changed_by      text        NOT NULL,          -- subject
    changed_by_name text        NOT NULL,
    UNIQUE (vendor, revision)
);

CREATE TABLE gatehouse.vendor_incident (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    vendor          text        NOT NULL,
    happened_on     date        NOT NULL,
    title           text        NOT NULL,
    description     text        NOT NULL,
    severity        text        NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    state           text        NOT NULL CHECK (state IN ('open', 'closed')),
    outcome         text,
    reported_at     timestamptz NOT NULL,
    reported_by     text        NOT NULL           -- subject
);

CREATE INDEX vendor_incident_by_vendor ON gatehouse.vendor_incident (vendor, happened_on DESC);

-- Questionnaires as they were when somebody began to answer them.
CREATE TABLE gatehouse.vendor_questionnaire (
    sha256          text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    key             text        NOT NULL,
    version         int         NOT NULL,
    document        text        NOT NULL           -- the file
);

CREATE TABLE gatehouse.vendor_assessment (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    vendor          text        NOT NULL,
    questionnaire   text        NOT NULL REFERENCES gatehouse.vendor_questionnaire,
    state           text        NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'rejected', 'withdrawn', 'superseded')),
    revision        int         NOT NULL,          -- of its content
    receiver        text,                          -- address, region and model that are reviewed
    started_at      timestamptz NOT NULL,
    started_by      text        NOT NULL,          -- subject
    submitted_by    text,
    first_by        text,                          -- who approved first
    second_by       text,
    decided_at      timestamptz,
    ended_at        timestamptz,                   -- withdrawn or superseded
    CHECK (state NOT IN ('approved', 'withdrawn', 'superseded')
           OR (first_by IS NOT NULL AND second_by IS NOT NULL AND decided_at IS NOT NULL)),
    CHECK (first_by <> second_by),
    CHECK (first_by <> submitted_by),
    CHECK (second_by <> submitted_by)
);

CREATE INDEX vendor_assessment_by_vendor ON gatehouse.vendor_assessment (vendor, started_at DESC);
CREATE UNIQUE INDEX vendor_assessment_approved ON gatehouse.vendor_assessment (vendor) WHERE state = 'approved';

-- Answers, findings' treatment and proposed terms, each time that they were saved.
CREATE TABLE gatehouse.vendor_assessment_content (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assessment      uuid        NOT NULL REFERENCES gatehouse.vendor_assessment,
    revision        int         NOT NULL,
    document        text        NOT NULL,          -- JSON
    saved_at        timestamptz NOT NULL,
    saved_by        text        NOT NULL,          -- subject
    UNIQUE (assessment, revision)
);

CREATE TABLE gatehouse.vendor_assessment_act (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assessment      uuid        NOT NULL REFERENCES gatehouse.vendor_assessment,
    act             text        NOT NULL CHECK (act IN ('started', 'changed', 'imported', 'submitted', 'approved', 'rejected',
                                                        'withdrawn', 'superseded')),
    revision        int         NOT NULL,
    acted_at        timestamptz NOT NULL,
    acted_by        text        NOT NULL,          -- subject
    acted_by_name   text        NOT NULL,
    note            text
);

CREATE INDEX vendor_assessment_act_by_assessment ON gatehouse.vendor_assessment_act (assessment, id);

-- Which reminder of an end has been given, so that each is given once.
CREATE TABLE gatehouse.vendor_reminder (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assessment      uuid        NOT NULL REFERENCES gatehouse.vendor_assessment,
    good_until      date        NOT NULL,
    days_before     int         NOT NULL,
    reminded_at     timestamptz NOT NULL,
    UNIQUE (assessment, good_until, days_before)
);

GRANT SELECT, INSERT ON gatehouse.vendor_record, gatehouse.vendor_incident, gatehouse.vendor_questionnaire, gatehouse.vendor_assessment,
    gatehouse.vendor_assessment_content, gatehouse.vendor_assessment_act, gatehouse.vendor_reminder TO gatehouse_app;
GRANT UPDATE (version, severity, state, outcome) ON gatehouse.vendor_incident TO gatehouse_app;
GRANT UPDATE (version, state, revision, receiver, submitted_by, first_by, second_by, decided_at, ended_at) ON gatehouse.vendor_assessment TO gatehouse_app;
