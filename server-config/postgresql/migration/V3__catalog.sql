-- What is landed: which table holds a dataset's rows now, and which columns landing found. The rows are in schema landed.
CREATE TABLE gatehouse.catalog_revision (
    id              smallint    PRIMARY KEY CHECK (id = 1),
    revision        bigint      NOT NULL
);
INSERT INTO gatehouse.catalog_revision VALUES (1, 0);

CREATE TABLE gatehouse.landed_dataset (
    dataset         text        PRIMARY KEY,
    row_version     bigint      NOT NULL,
    source          text        NOT NULL,
    version         bigint      NOT NULL,
    table_name      text,
    previous_table  text,
    row_count       bigint      NOT NULL,
    file_size       bigint      NOT NULL,
    file_modified   timestamptz,
    digest          text,
    error_count     bigint      NOT NULL,
    landed_at       timestamptz,
    landed_by_run   text,
    checked_at      timestamptz NOT NULL,
    failure_code    text,
    failure_line    bigint      NOT NULL
);

CREATE TABLE gatehouse.landed_field (
    id              uuid        PRIMARY KEY,
    dataset         text        NOT NULL REFERENCES gatehouse.landed_dataset,
    name            text        NOT NULL,
    type            text        NOT NULL CHECK (type IN ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'TIMESTAMP')),
    position        integer,    -- null while the file does not have the column any more
    first_landing   boolean     NOT NULL,
    UNIQUE (dataset, name)
);

CREATE TABLE gatehouse.import_run (
    id              text        PRIMARY KEY,
    row_version     bigint      NOT NULL,
    sequence        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    source          text        NOT NULL,
    node            text        NOT NULL,
    state           text        NOT NULL
                    CHECK (state IN ('RUNNING', 'COMPLETED', 'INCOMPLETE', 'STOPPED', 'INTERRUPTED', 'FAILED')),
    stop_requested  boolean     NOT NULL,
    datasets_total  integer     NOT NULL,
    datasets_done   integer     NOT NULL,
    dataset         text,       -- being worked on; where a stopped run would go on
    row_count       bigint      NOT NULL,
    rows_now        bigint      NOT NULL,   -- of the dataset that is being worked on
    byte_count      bigint      NOT NULL,
    error_count     bigint      NOT NULL,
    started_at      timestamptz NOT NULL,
    ended_at        timestamptz
);
CREATE UNIQUE INDEX import_run_one_at_a_time ON gatehouse.import_run (source) WHERE state = 'RUNNING';

CREATE TABLE gatehouse.import_error (
    id              uuid        PRIMARY KEY,
    run             text        NOT NULL REFERENCES gatehouse.import_run,
    dataset         text        NOT NULL,
    row_number      bigint      NOT NULL,   -- 1-based; 0 where the file as a whole is meant
    line            bigint      NOT NULL,   -- 1-based; 0 where there is none
    field           text,
    code            text        NOT NULL
);
CREATE INDEX import_error_by_run ON gatehouse.import_error (run, dataset, row_number);

GRANT SELECT, INSERT, UPDATE, DELETE ON gatehouse.landed_dataset, gatehouse.landed_field, gatehouse.import_run,
    gatehouse.import_error TO gatehouse_app;
GRANT SELECT, UPDATE ON gatehouse.catalog_revision TO gatehouse_app;
