-- What can be computed in landed data from what, as the last search found it. Facts on data, without regard to anybody.
CREATE TABLE gatehouse.inference_run (
    id              text        PRIMARY KEY,
    row_version     bigint      NOT NULL,
    node            text        NOT NULL,
    basis           text        NOT NULL,   -- policy version and tables that it searches
    state           text        NOT NULL
                    CHECK (state IN ('RUNNING', 'COMPLETED', 'INCOMPLETE', 'STOPPED', 'INTERRUPTED', 'FAILED')),
    stop_requested  boolean     NOT NULL,
    done            text        NOT NULL,   -- keys of datasets, with commas between
    unfinished      text        NOT NULL,
    datasets_total  integer     NOT NULL,
    started_at      timestamptz NOT NULL,
    ended_at        timestamptz
);
CREATE UNIQUE INDEX inference_run_last_alone ON gatehouse.inference_run ((true));

CREATE TABLE gatehouse.inference_candidate (
    id              uuid        PRIMARY KEY,
    run             text        NOT NULL REFERENCES gatehouse.inference_run,
    dataset         text        NOT NULL,
    field           text        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('ROW', 'JOIN', 'SUM')),
    expression      text        NOT NULL,
    read_columns    text        NOT NULL,
    fits            numeric     NOT NULL,
    reached         numeric     NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON gatehouse.inference_run TO gatehouse_app;
GRANT SELECT, INSERT, DELETE ON gatehouse.inference_candidate TO gatehouse_app;
