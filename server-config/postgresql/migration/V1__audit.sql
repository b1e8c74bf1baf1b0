-- The record. The application may add to it and read it; nobody but the owner could change it, and that would show.
CREATE TABLE gatehouse.audit_event (
    ref             uuid        PRIMARY KEY,
    sequence        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    occurred_at     timestamptz NOT NULL,
    type            text        NOT NULL,
    subject         text        NOT NULL,
    workflow        text,
    outcome         text        NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
    policy_version  bigint      NOT NULL,
    level           text        CHECK (level IN ('public', 'internal', 'confidential', 'strategic')),
    categories      text,
    details         text        NOT NULL,
    content         text        NOT NULL
);

CREATE INDEX audit_event_by_subject ON gatehouse.audit_event (subject, sequence DESC);
CREATE INDEX audit_event_by_type    ON gatehouse.audit_event (type, sequence DESC);
CREATE INDEX audit_event_by_time    ON gatehouse.audit_event (occurred_at);

GRANT SELECT, INSERT ON gatehouse.audit_event TO gatehouse_app;
