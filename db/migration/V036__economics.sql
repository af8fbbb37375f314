CREATE TABLE economics
(
    id                   bigint GENERATED ALWAYS AS IDENTITY,
    annual_discount_rate double precision NOT NULL,
    margin               double precision NOT NULL,
    horizon_months       integer          NOT NULL,
    churn_window_days    integer          NOT NULL,
    reason               text             NOT NULL,
    changed_at           timestamptz      NOT NULL DEFAULT clock_timestamp(),
    changed_by           text             NOT NULL,
    CONSTRAINT pk_economics PRIMARY KEY (id),
    CONSTRAINT ck_economics_discount CHECK (annual_discount_rate BETWEEN 0 AND 1),
    CONSTRAINT ck_economics_margin CHECK (margin > 0 AND margin <= 1),
    CONSTRAINT ck_economics_horizon CHECK (horizon_months BETWEEN 1 AND 60),
    CONSTRAINT ck_economics_window CHECK (churn_window_days BETWEEN 7 AND 365),
    CONSTRAINT ck_economics_reason CHECK (length(trim(reason)) BETWEEN 1 AND 500)
);
CREATE TRIGGER economics_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON economics
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE economics IS
    'Versions of what every figure of value takes for granted; the newest is in force, earlier figures keep theirs. Insert only.';
COMMENT ON COLUMN economics.annual_discount_rate IS 'What money of a year from now is worth less, as a share.';
COMMENT ON COLUMN economics.margin IS 'Share of revenue that is earned.';
COMMENT ON COLUMN economics.horizon_months IS 'Months that a value looks ahead.';
COMMENT ON COLUMN economics.churn_window_days IS 'Days within which a customer who leaves counts as a churner.';
