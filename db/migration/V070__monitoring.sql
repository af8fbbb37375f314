CREATE TABLE monitoring_reference
(
    model_version_id bigint      NOT NULL,
    layout           jsonb       NOT NULL,
    counts           bigint[]    NOT NULL,
    row_count        integer     NOT NULL,
    unseen_count     integer     NOT NULL,
    first_as_of      date        NOT NULL,
    last_as_of       date        NOT NULL,
    made_at          timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_monitoring_reference PRIMARY KEY (model_version_id),
    CONSTRAINT fk_monitoring_reference_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_monitoring_reference_rows CHECK (row_count >= 1 AND unseen_count >= 1)
);
CREATE TRIGGER monitoring_reference_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON monitoring_reference
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE monitoring_reference IS
    'How customers were distributed where a churn version was trained, in fixed bins: what its runs are compared with. Insert only.';
COMMENT ON COLUMN monitoring_reference.layout IS 'Bins of every feature and of the score, in the order of the counts.';
COMMENT ON COLUMN monitoring_reference.unseen_count IS 'Rows that the version was not trained on, which the score''s bins are of.';

CREATE TABLE monitoring_sketch
(
    scoring_run_id bigint    NOT NULL,
    position       integer   NOT NULL,
    counts         integer[] NOT NULL,
    CONSTRAINT pk_monitoring_sketch PRIMARY KEY (scoring_run_id, position),
    CONSTRAINT fk_monitoring_sketch_run FOREIGN KEY (scoring_run_id) REFERENCES scoring_run (job_run_id)
);
COMMENT ON TABLE monitoring_sketch IS
    'Customers of a range of a run, counted into the bins of its version''s reference; summed up into the report when the run has ended, and removed.';

CREATE TABLE monitoring_report
(
    scoring_run_id   bigint      NOT NULL,
    model_version_id bigint      NOT NULL,
    business_day     date        NOT NULL,
    customers        bigint      NOT NULL,
    customers_before bigint,
    counts           bigint[]    NOT NULL,
    findings         text[]      NOT NULL,
    computed_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_monitoring_report PRIMARY KEY (scoring_run_id),
    CONSTRAINT fk_monitoring_report_run FOREIGN KEY (scoring_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT fk_monitoring_report_version FOREIGN KEY (model_version_id) REFERENCES model_version (id)
);
CREATE INDEX ix_monitoring_report_version ON monitoring_report (model_version_id, scoring_run_id DESC);
CREATE TRIGGER monitoring_report_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON monitoring_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE monitoring_report IS 'How the customers of a run of everyone were distributed. Insert only.';
COMMENT ON COLUMN monitoring_report.customers_before IS 'Scored by the run of everyone before; null for the first.';
COMMENT ON COLUMN monitoring_report.counts IS 'Over the bins of the version''s reference; empty where it has none.';
COMMENT ON COLUMN monitoring_report.findings IS 'Kinds of alert that the run gave reason for, whether or not one was open already.';

CREATE TABLE monitoring_outcome
(
    scoring_run_id   bigint      NOT NULL,
    horizon          text        NOT NULL,
    model_version_id bigint      NOT NULL,
    business_day     date        NOT NULL,
    until_day        date        NOT NULL,
    customers        bigint      NOT NULL,
    threshold        double precision,
    realised         jsonb,
    promised         jsonb,
    computed_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_monitoring_outcome PRIMARY KEY (scoring_run_id, horizon),
    CONSTRAINT fk_monitoring_outcome_run FOREIGN KEY (scoring_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT fk_monitoring_outcome_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_monitoring_outcome_horizon CHECK (horizon IN ('MONTH', 'WINDOW')),
    CONSTRAINT ck_monitoring_outcome_days CHECK (until_day > business_day),
    CONSTRAINT ck_monitoring_outcome_realised CHECK ((realised IS NOT NULL) = (customers > 0))
);
CREATE INDEX ix_monitoring_outcome_day ON monitoring_outcome (horizon, business_day DESC, scoring_run_id DESC);
CREATE TRIGGER monitoring_outcome_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON monitoring_outcome
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE monitoring_outcome IS 'What came true of a run''s answers within a month, and within the churn window. Insert only.';
COMMENT ON COLUMN monitoring_outcome.until_day IS 'First day that does not count any more.';
COMMENT ON COLUMN monitoring_outcome.customers IS 'Whose outcome is known; 0 where the run''s predictions are not kept any more.';
COMMENT ON COLUMN monitoring_outcome.promised IS 'What the version''s test promised at the threshold of the run; null where that is not known.';
