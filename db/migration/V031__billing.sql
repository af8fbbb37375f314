CREATE TABLE billing_month
(
    customer_id   bigint           NOT NULL,
    month         date             NOT NULL,
    revenue       double precision NOT NULL,
    day_minutes   double precision NOT NULL,
    eve_minutes   double precision NOT NULL,
    night_minutes double precision NOT NULL,
    intl_minutes  double precision NOT NULL,
    calls         bigint           NOT NULL,
    service_calls bigint           NOT NULL,
    simulated     boolean          NOT NULL DEFAULT false,
    CONSTRAINT pk_billing_month PRIMARY KEY (customer_id, month),
    CONSTRAINT ck_billing_month_month CHECK (month = date_trunc('month', month::timestamp)),
    CONSTRAINT ck_billing_month_revenue CHECK (revenue BETWEEN 0 AND 100000),
    CONSTRAINT ck_billing_month_usage CHECK (day_minutes >= 0 AND eve_minutes >= 0 AND night_minutes >= 0
        AND intl_minutes >= 0 AND calls >= 0 AND service_calls >= 0)
) PARTITION BY RANGE (month);
COMMENT ON TABLE billing_month IS
    'What a customer was charged and used in one calendar month. Insert only, partitioned by month. It has no foreign key: customers are never deleted, and checking that for each of millions of bills costs more than writing them.';
COMMENT ON COLUMN billing_month.month IS 'Its first day.';
COMMENT ON COLUMN billing_month.revenue IS 'Charged, $.';
COMMENT ON COLUMN billing_month.simulated IS 'Made up for a demonstration; shown as such.';

-- Insert only; what is known of an erased customer may go.
CREATE FUNCTION refuse_billing_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM customer c WHERE c.id = OLD.customer_id AND c.erased_at IS NOT NULL) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'table % is insert-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_billing_change() IS 'Trigger function that refuses UPDATE, and DELETE but of an erased customer''s bills.';
CREATE TRIGGER billing_month_insert_only BEFORE UPDATE OR DELETE ON billing_month
    FOR EACH ROW EXECUTE FUNCTION refuse_billing_change();
CREATE TRIGGER billing_month_no_truncate BEFORE TRUNCATE ON billing_month
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- As of predictions: a finished table is attached, which does not lock readers out, with the rights of the owner.
CREATE FUNCTION create_billing_partition(day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
DECLARE
    first_day date := date_trunc('month', day::timestamp);
    partition text := 'billing_month_' || to_char(first_day, 'YYYY_MM');
BEGIN
    IF to_regclass(partition) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('billing_partition'));
    IF to_regclass(partition) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE billing_month INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition);
        EXECUTE format('ALTER TABLE billing_month ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition,
            first_day, (first_day + interval '1 month')::date);
        EXECUTE format('CREATE TRIGGER billing_month_no_truncate BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', partition);
    END IF;
END
$$;
COMMENT ON FUNCTION create_billing_partition(date) IS 'Creates the partition of the month of a day unless it is there.';

CREATE TABLE billing_summary
(
    customer_id   bigint           NOT NULL,
    through       date             NOT NULL,
    months        bigint           NOT NULL,
    last          double precision NOT NULL,
    mean3         double precision NOT NULL,
    mean12        double precision NOT NULL,
    trend         double precision NOT NULL,
    deviation     double precision NOT NULL,
    minutes3      double precision NOT NULL,
    service_calls3 double precision NOT NULL,
    CONSTRAINT pk_billing_summary PRIMARY KEY (customer_id),
    CONSTRAINT ck_billing_summary_months CHECK (months BETWEEN 1 AND 12)
);
COMMENT ON TABLE billing_summary IS
    'What the bills of the last twelve months say about a customer, kept by whatever brings bills so that a scoring run need not read them.';
COMMENT ON COLUMN billing_summary.through IS 'First day of the latest month that entered.';

-- Cut-offs are days that snapshots are of; those of persons entered by hand are of no customer.
CREATE INDEX ix_customer_snapshot_as_of ON customer_snapshot (as_of) WHERE customer_id IS NOT NULL;
-- Nothing is looked up by it, as snapshots are never deleted; without it a customer moves on to the next snapshot in place.
DROP INDEX ix_customer_current_snapshot;
ALTER TABLE customer SET (fillfactor = 50);
