-- Published figures as they were shown. Nothing here is ever changed: what was published cannot be taken back.
CREATE TABLE gatehouse.published_figure (
    sequence        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    base            text        NOT NULL,   -- the dataset whose rows are added up
    state           text        NOT NULL,   -- digest of the definitions and of the landed tables
    policy_version  bigint      NOT NULL,
    made_at         timestamptz NOT NULL,
    content         text        NOT NULL,   -- JSON: figures, suppressed groups, and digests of the rows that made them up
    UNIQUE (base, state)
);

GRANT SELECT, INSERT ON gatehouse.published_figure TO gatehouse_app;
