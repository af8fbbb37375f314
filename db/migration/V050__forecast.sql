CREATE TABLE forecast_run
(
    id                   bigint GENERATED ALWAYS AS IDENTITY,
    scoring_run_id       bigint           NOT NULL,
    as_of                date             NOT NULL,
    computed_at          timestamptz      NOT NULL DEFAULT now(),
    economics_id         bigint           NOT NULL,
    survival             text             NOT NULL,
    churn_error          double precision NOT NULL,
    model_error          double precision[] NOT NULL,
    model_origins        integer          NOT NULL,
    concentration        double precision[] NOT NULL,
    report               jsonb            NOT NULL,
    CONSTRAINT pk_forecast_run PRIMARY KEY (id),
    CONSTRAINT uq_forecast_run_scoring_run UNIQUE (scoring_run_id),
    CONSTRAINT fk_forecast_run_scoring_run FOREIGN KEY (scoring_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT ck_forecast_run_concentration CHECK (cardinality(concentration) = 101)
);
CREATE INDEX ix_forecast_run_as_of ON forecast_run (as_of DESC, id DESC);
CREATE TRIGGER forecast_run_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON forecast_run
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE forecast_run IS
    'What the base is worth and will earn, as summed up after a scoring run; what the executive''s pages read. Insert only.';
COMMENT ON COLUMN forecast_run.as_of IS 'The business''s day; the first month forecast begins on it.';
COMMENT ON COLUMN forecast_run.economics_id IS 'Version of the settings for margin, discount rate, horizon and window.';
COMMENT ON COLUMN forecast_run.survival IS 'What told how customers stay: the name of the model.';
COMMENT ON COLUMN forecast_run.churn_error IS 'Relative standard error of the level of churn.';
COMMENT ON COLUMN forecast_run.model_error IS 'Root mean square of the relative errors of earlier forecasts by month ahead; empty while none can be compared.';
COMMENT ON COLUMN forecast_run.model_origins IS 'How many forecasts that is of.';
COMMENT ON COLUMN forecast_run.concentration IS 'Share of all value that the most valuable 0, 1, ... 100 percent of customers hold.';
COMMENT ON COLUMN forecast_run.report IS 'Movement by month, retention curves, backtests: read as a whole.';

CREATE TABLE forecast_group
(
    forecast_run_id  bigint           NOT NULL,
    dimension        text             NOT NULL,
    member           text             NOT NULL,
    label            text             NOT NULL,
    customers        bigint           NOT NULL,
    high             bigint           NOT NULL,
    medium           bigint           NOT NULL,
    revenue          double precision NOT NULL,
    value            double precision NOT NULL,
    revenue_at_risk  double precision NOT NULL,
    value_at_risk    double precision NOT NULL,
    left_customers   bigint           NOT NULL,
    left_revenue     double precision NOT NULL,
    survivor_paths   double precision[] NOT NULL,
    revenue_paths    double precision[] NOT NULL,
    revenue_variance double precision[] NOT NULL,
    total_variance   double precision[] NOT NULL,
    loss_customers   double precision[] NOT NULL,
    loss_leaving     double precision[] NOT NULL,
    loss_revenue     double precision[] NOT NULL,
    CONSTRAINT pk_forecast_group PRIMARY KEY (forecast_run_id, dimension, member),
    CONSTRAINT fk_forecast_group_run FOREIGN KEY (forecast_run_id) REFERENCES forecast_run (id),
    CONSTRAINT ck_forecast_group_dimension CHECK (dimension IN ('ALL', 'STATE', 'PLAN', 'TENURE', 'RISK', 'REASON', 'SEGMENT'))
);
CREATE TRIGGER forecast_group_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON forecast_group
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE forecast_group IS 'A part of the base in sums, for one run. Insert only.';
COMMENT ON COLUMN forecast_group.label IS 'What the part was called then, where its name is data: that of a segment.';
COMMENT ON COLUMN forecast_group.revenue IS 'Expected, $ a month.';
COMMENT ON COLUMN forecast_group.revenue_at_risk IS 'A year''s expected revenue times the probability of leaving within the churn window, summed, $.';
COMMENT ON COLUMN forecast_group.left_customers IS 'Customers who left within the churn window before.';
COMMENT ON COLUMN forecast_group.left_revenue IS 'Their last monthly charges, $ a month.';
COMMENT ON COLUMN forecast_group.survivor_paths IS 'Customers still there after 36 months each, for seven relative changes of churn.';
COMMENT ON COLUMN forecast_group.revenue_paths IS 'Revenue of these months, $.';
COMMENT ON COLUMN forecast_group.loss_customers IS 'Customers counted from the greatest expected loss on; the next two say how many of them leave in a month, and with which revenue.';

CREATE TABLE forecast_actual
(
    month        date             NOT NULL,
    joined_month date             NOT NULL,
    customers    bigint           NOT NULL,
    revenue      double precision NOT NULL,
    CONSTRAINT pk_forecast_actual PRIMARY KEY (month, joined_month)
);
COMMENT ON TABLE forecast_actual IS
    'What was billed in a month, by the month in which customers joined: what became of any earlier day''s customers is the sum over those who had joined by then. Made of the bills, and made anew while these may still come in.';
