CREATE TABLE scoring_run
(
    job_run_id       bigint  NOT NULL,
    scope            text    NOT NULL,
    churn_version_id bigint  NOT NULL,
    value_version_id bigint  NOT NULL,
    high             bigint  NOT NULL DEFAULT 0,
    medium           bigint  NOT NULL DEFAULT 0,
    low              bigint  NOT NULL DEFAULT 0,
    last_customer_id bigint  NOT NULL DEFAULT 0,
    CONSTRAINT pk_scoring_run PRIMARY KEY (job_run_id),
    CONSTRAINT fk_scoring_run_job FOREIGN KEY (job_run_id) REFERENCES job_run (id),
    CONSTRAINT fk_scoring_run_churn_version FOREIGN KEY (churn_version_id) REFERENCES model_version (id),
    CONSTRAINT fk_scoring_run_value_version FOREIGN KEY (value_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_scoring_run_scope CHECK (scope IN ('ALL'))
);
COMMENT ON COLUMN scoring_run.last_customer_id IS 'Checkpoint: customers up to this id have their prediction in this run.';
COMMENT ON TABLE scoring_run IS 'A run that scores many customers; it keeps the versions that were champion when it was asked for.';

CREATE TABLE prediction
(
    id                bigint GENERATED ALWAYS AS IDENTITY,
    scoring_run_id    bigint,
    customer_id       bigint,
    snapshot_id       bigint           NOT NULL,
    predicted_at      timestamptz      NOT NULL,
    actor             text             NOT NULL,
    purpose           text             NOT NULL,
    churn_version_id  bigint           NOT NULL,
    value_version_id  bigint           NOT NULL,
    margin            double precision NOT NULL,
    raw_probability   double precision NOT NULL,
    probability       double precision NOT NULL,
    threshold         double precision NOT NULL,
    risk_band         text             NOT NULL,
    clv               double precision NOT NULL,
    clv_low           double precision NOT NULL,
    clv_high          double precision NOT NULL,
    recommendation    text             NOT NULL,
    explanation       jsonb            NOT NULL,
    CONSTRAINT pk_prediction PRIMARY KEY (id),
    CONSTRAINT fk_prediction_run FOREIGN KEY (scoring_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT fk_prediction_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT fk_prediction_snapshot FOREIGN KEY (snapshot_id) REFERENCES customer_snapshot (id),
    CONSTRAINT fk_prediction_churn_version FOREIGN KEY (churn_version_id) REFERENCES model_version (id),
    CONSTRAINT fk_prediction_value_version FOREIGN KEY (value_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_prediction_purpose CHECK (purpose IN ('SCORING_RUN', 'CUSTOMER_PAGE', 'ANALYSIS', 'API')),
    CONSTRAINT ck_prediction_risk_band CHECK (risk_band IN ('LOW', 'MEDIUM', 'HIGH')),
    CONSTRAINT ck_prediction_probability CHECK (probability BETWEEN 0 AND 1 AND raw_probability BETWEEN 0 AND 1),
    CONSTRAINT ck_prediction_clv CHECK (clv_low <= clv AND clv <= clv_high),
    CONSTRAINT ck_prediction_recommendation CHECK (recommendation IN
        ('CRITICAL', 'HIGH_PRIORITY', 'PROACTIVE', 'MONITOR', 'NURTURE', 'MAINTAIN'))
);
CREATE INDEX ix_prediction_customer ON prediction (customer_id, id DESC);
CREATE INDEX ix_prediction_snapshot ON prediction (snapshot_id);
CREATE UNIQUE INDEX uq_prediction_run_customer ON prediction (scoring_run_id, customer_id);
CREATE INDEX ix_prediction_predicted_at ON prediction (predicted_at DESC, id DESC);
CREATE INDEX ix_prediction_risk_band ON prediction (risk_band, predicted_at DESC, id DESC);
CREATE TRIGGER prediction_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON prediction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE prediction IS 'Every answer given, with all that is needed to compute it again. Insert only.';
COMMENT ON COLUMN prediction.margin IS 'Sum of base and contributions, on the scale that the explanation names.';
COMMENT ON COLUMN prediction.raw_probability IS 'Before calibration.';
COMMENT ON COLUMN prediction.probability IS 'Calibrated churn probability within the churn window.';
COMMENT ON COLUMN prediction.clv IS 'Expected discounted margin over the horizon of the value version, $.';
COMMENT ON COLUMN prediction.explanation IS 'Scale, base, top contributions and the sum of the others.';

CREATE TABLE customer_score
(
    customer_id   bigint           NOT NULL,
    prediction_id bigint           NOT NULL,
    scored_at     timestamptz      NOT NULL,
    probability   double precision NOT NULL,
    risk_band     text             NOT NULL,
    clv           double precision NOT NULL,
    recommendation text            NOT NULL,
    main_reason   text,
    CONSTRAINT pk_customer_score PRIMARY KEY (customer_id),
    CONSTRAINT fk_customer_score_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT fk_customer_score_prediction FOREIGN KEY (prediction_id) REFERENCES prediction (id),
    CONSTRAINT ck_customer_score_risk_band CHECK (risk_band IN ('LOW', 'MEDIUM', 'HIGH'))
);
CREATE INDEX ix_customer_score_probability ON customer_score (probability DESC, customer_id);
CREATE INDEX ix_customer_score_clv ON customer_score (clv DESC, customer_id);
CREATE INDEX ix_customer_score_risk_band ON customer_score (risk_band, clv DESC);
CREATE INDEX ix_customer_score_prediction ON customer_score (prediction_id);
COMMENT ON TABLE customer_score IS 'The current answer per customer: what lists and dashboards read.';
COMMENT ON COLUMN customer_score.main_reason IS 'Name of the feature that raises the risk most; null when nothing raises it.';
