CREATE TABLE model_artifact
(
    sha256     bytea       NOT NULL,
    content    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_model_artifact PRIMARY KEY (sha256),
    CONSTRAINT ck_model_artifact_sha256 CHECK (sha256 = sha256(content))
);
CREATE TRIGGER model_artifact_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON model_artifact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE model_artifact IS 'Compiled models, addressed by the SHA-256 of their bytes. Insert only.';

CREATE TABLE training_run
(
    job_run_id     bigint NOT NULL,
    specifications text[] NOT NULL,
    row_count      integer,
    outcome        text,
    CONSTRAINT pk_training_run PRIMARY KEY (job_run_id),
    CONSTRAINT fk_training_run_job FOREIGN KEY (job_run_id) REFERENCES job_run (id),
    CONSTRAINT ck_training_run_specifications CHECK (cardinality(specifications) >= 1)
);
COMMENT ON TABLE training_run IS 'A training of one or more specifications on all labelled snapshots.';
COMMENT ON COLUMN training_run.outcome IS 'What came of it, in words: versions and champion.';

CREATE TABLE model_version
(
    id              bigint GENERATED ALWAYS AS IDENTITY,
    task            text        NOT NULL,
    number          integer     NOT NULL,
    specification   text        NOT NULL,
    title           text        NOT NULL,
    artifact_sha256 bytea       NOT NULL,
    training_run_id bigint,
    evaluation      jsonb       NOT NULL,
    provenance      jsonb       NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    created_by      text        NOT NULL,
    CONSTRAINT pk_model_version PRIMARY KEY (id),
    CONSTRAINT uq_model_version_number UNIQUE (task, number),
    CONSTRAINT fk_model_version_artifact FOREIGN KEY (artifact_sha256) REFERENCES model_artifact (sha256),
    CONSTRAINT fk_model_version_training_run FOREIGN KEY (training_run_id) REFERENCES training_run (job_run_id),
    CONSTRAINT ck_model_version_task CHECK (task IN ('CHURN', 'VALUE')),
    CONSTRAINT ck_model_version_number CHECK (number >= 1)
);
CREATE INDEX ix_model_version_artifact ON model_version (artifact_sha256);
CREATE INDEX ix_model_version_training_run ON model_version (training_run_id);
CREATE TRIGGER model_version_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON model_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE model_version IS 'One trained result of a specification, numbered per task, never changed. Insert only.';
COMMENT ON COLUMN model_version.evaluation IS 'Metrics on the untouched test part, cross-validation, curves, importance.';
COMMENT ON COLUMN model_version.provenance IS 'Specification, seed, data hash, counts, library versions, platform, duration.';

CREATE TABLE champion_change
(
    id               bigint GENERATED ALWAYS AS IDENTITY,
    task             text        NOT NULL,
    model_version_id bigint      NOT NULL,
    reason           text        NOT NULL,
    changed_at       timestamptz NOT NULL DEFAULT now(),
    changed_by       text        NOT NULL,
    CONSTRAINT pk_champion_change PRIMARY KEY (id),
    CONSTRAINT fk_champion_change_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_champion_change_task CHECK (task IN ('CHURN', 'VALUE')),
    CONSTRAINT ck_champion_change_reason CHECK (length(trim(reason)) > 0)
);
CREATE INDEX ix_champion_change_task ON champion_change (task, id DESC);
CREATE INDEX ix_champion_change_version ON champion_change (model_version_id);
CREATE TRIGGER champion_change_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON champion_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE champion_change IS 'Who became champion of a task, when and why; the newest row of a task counts. Insert only.';
