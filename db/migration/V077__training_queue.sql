-- Runs of some kinds go on one at a time: whose turn it is, is looked up whenever one is asked for or ends.
CREATE INDEX ix_job_run_turns ON job_run (kind, id) WHERE finished_at IS NULL;

-- What a training was asked to do. Runs from before it was kept trained on the latest cut-off.
ALTER TABLE training_run ADD COLUMN trigger_kind text NOT NULL DEFAULT 'PERSON';
ALTER TABLE training_run ADD COLUMN reason text NOT NULL DEFAULT '';
ALTER TABLE training_run ADD COLUMN window_kind text NOT NULL DEFAULT 'LATEST';
ALTER TABLE training_run ADD COLUMN wanted_cut_off date;
ALTER TABLE training_run ADD COLUMN pooled integer;
ALTER TABLE training_run ADD COLUMN max_rows integer;
ALTER TABLE training_run ADD COLUMN seed bigint;
ALTER TABLE training_run ADD COLUMN cut_offs date[] NOT NULL DEFAULT '{}';
ALTER TABLE training_run ADD COLUMN best_metric text;
ALTER TABLE training_run ADD COLUMN best_score double precision;
ALTER TABLE training_run ADD COLUMN best_title text;
ALTER TABLE training_run ADD CONSTRAINT ck_training_run_trigger CHECK (trigger_kind IN ('PERSON', 'FIRST', 'SCHEDULE', 'ALERT'));
ALTER TABLE training_run ADD CONSTRAINT ck_training_run_window CHECK (window_kind IN ('LATEST', 'CUT_OFF', 'POOLED')
    AND (window_kind = 'CUT_OFF') = (wanted_cut_off IS NOT NULL) AND (window_kind = 'POOLED') = (pooled IS NOT NULL)
    AND (pooled IS NULL OR pooled BETWEEN 2 AND 24));
ALTER TABLE training_run ADD CONSTRAINT ck_training_run_max_rows CHECK (max_rows IS NULL OR max_rows >= 100);
ALTER TABLE training_run ADD CONSTRAINT ck_training_run_best CHECK ((best_metric IS NULL) = (best_score IS NULL)
    AND (best_metric IS NULL) = (best_title IS NULL));
COMMENT ON TABLE training_run IS 'A training of one or more specifications on labelled snapshots.';
COMMENT ON COLUMN training_run.trigger_kind IS 'Who wanted it: a person, the application at its first start, the schedule, or an alert of the monitoring.';
COMMENT ON COLUMN training_run.reason IS 'Why, in words; empty where a person asked without saying.';
COMMENT ON COLUMN training_run.max_rows IS 'Most labelled customers to train on; null for that of the settings.';
COMMENT ON COLUMN training_run.seed IS 'In place of that of the specifications; null for theirs.';
COMMENT ON COLUMN training_run.cut_offs IS 'Days that the rows were really of; empty until they are read, and where they are of many days of a file.';
COMMENT ON COLUMN training_run.best_score IS 'Of the best candidate so far, in best_metric over the folds of the training rows.';

CREATE TABLE training_log
(
    id         bigint GENERATED ALWAYS AS IDENTITY,
    job_run_id bigint      NOT NULL,
    said_at    timestamptz NOT NULL DEFAULT now(),
    line       text        NOT NULL,
    CONSTRAINT pk_training_log PRIMARY KEY (id),
    CONSTRAINT fk_training_log_run FOREIGN KEY (job_run_id) REFERENCES training_run (job_run_id),
    CONSTRAINT ck_training_log_line CHECK (length(line) BETWEEN 1 AND 500)
);
CREATE INDEX ix_training_log_run ON training_log (job_run_id, id);
CREATE TRIGGER training_log_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE training_log IS 'What a training said of itself as it went on, some hundred lines at most. Insert only.';

CREATE TABLE training_comparison
(
    model_version_id bigint  NOT NULL,
    job_run_id       bigint  NOT NULL,
    champion_id      bigint  NOT NULL,
    row_count        integer NOT NULL,
    churners         integer NOT NULL,
    differences      jsonb   NOT NULL,
    caution          text,
    CONSTRAINT pk_training_comparison PRIMARY KEY (model_version_id),
    CONSTRAINT fk_training_comparison_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT fk_training_comparison_run FOREIGN KEY (job_run_id) REFERENCES training_run (job_run_id),
    CONSTRAINT fk_training_comparison_champion FOREIGN KEY (champion_id) REFERENCES model_version (id),
    CONSTRAINT ck_training_comparison_rows CHECK (churners BETWEEN 0 AND row_count)
);
CREATE INDEX ix_training_comparison_run ON training_comparison (job_run_id);
CREATE INDEX ix_training_comparison_champion ON training_comparison (champion_id);
CREATE TRIGGER training_comparison_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_comparison
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE training_comparison IS 'By how much a new version differs from the champion of the moment on the test rows of its training. Insert only.';
COMMENT ON COLUMN training_comparison.differences IS 'By measure: the version''s figure less the champion''s, with the interval over resamples of the rows.';
COMMENT ON COLUMN training_comparison.caution IS 'What speaks against relying on it, in words; null where nothing does.';

-- Whether a champion may have learned from rows that a later file made test rows.
CREATE INDEX ix_snapshot_label_assigned ON snapshot_label (created_at) WHERE part IS NOT NULL;
