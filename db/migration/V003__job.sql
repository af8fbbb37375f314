CREATE TABLE scheduled_tasks
(
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    CONSTRAINT pk_scheduled_tasks PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ix_scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX ix_scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX ix_scheduled_tasks_priority ON scheduled_tasks (priority DESC, execution_time);
COMMENT ON TABLE scheduled_tasks IS 'Queue of db-scheduler; its layout is that library''s.';

CREATE TABLE job_run
(
    id               bigint GENERATED ALWAYS AS IDENTITY,
    kind             text        NOT NULL,
    subject          text        NOT NULL,
    owner            text        NOT NULL,
    state            text        NOT NULL,
    done             bigint      NOT NULL DEFAULT 0,
    total            bigint,
    stage            text,
    failure          text,
    cancel_requested boolean     NOT NULL DEFAULT false,
    created_at       timestamptz NOT NULL DEFAULT now(),
    started_at       timestamptz,
    finished_at      timestamptz,
    CONSTRAINT pk_job_run PRIMARY KEY (id),
    CONSTRAINT ck_job_run_state CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    CONSTRAINT ck_job_run_done CHECK (done >= 0 AND (total IS NULL OR done <= total)),
    CONSTRAINT ck_job_run_finished CHECK ((finished_at IS NOT NULL) = (state IN ('SUCCEEDED', 'FAILED', 'CANCELLED')))
);
CREATE INDEX ix_job_run_kind ON job_run (kind, id DESC);
COMMENT ON TABLE job_run IS 'A background run with progress, a result and an owner.';
COMMENT ON COLUMN job_run.kind IS 'Which handler does the work: IMPORT, TRAINING, SCORING.';
COMMENT ON COLUMN job_run.subject IS 'What the run works on, in words for people: a file name, a specification, a segment.';
COMMENT ON COLUMN job_run.done IS 'Units finished, of total; what a unit is depends on the kind (rows, customers, percent).';
COMMENT ON COLUMN job_run.failure IS 'Why the run failed, in words for people.';
