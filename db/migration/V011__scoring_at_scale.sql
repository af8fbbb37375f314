-- A run divides its customers into ranges, each a task of its own that any thread of any node may take.
ALTER TABLE scoring_run DROP COLUMN last_customer_id;
ALTER TABLE scoring_run ADD COLUMN predicted_at timestamptz;
ALTER TABLE scoring_run ADD COLUMN closed_at timestamptz;
ALTER TABLE scoring_run ADD COLUMN published_at timestamptz;
ALTER TABLE scoring_run ADD COLUMN root bytea;
ALTER TABLE scoring_run ADD CONSTRAINT ck_scoring_run_root CHECK (octet_length(root) = 32);
COMMENT ON COLUMN scoring_run.predicted_at IS 'The moment that all predictions of the run carry: when it was divided into ranges.';
COMMENT ON COLUMN scoring_run.closed_at IS 'From here on nothing is added to the run, however it ended.';
COMMENT ON COLUMN scoring_run.published_at IS 'When its answers became the current ones; null for a run that did not come to its end.';
COMMENT ON COLUMN scoring_run.root IS 'Merkle root over the roots of its blocks, in the order of the ranges.';

CREATE TABLE scoring_range
(
    job_run_id        bigint      NOT NULL,
    position          integer     NOT NULL,
    first_customer_id bigint      NOT NULL,
    last_customer_id  bigint      NOT NULL,
    planned           bigint      NOT NULL,
    state             text        NOT NULL DEFAULT 'OPEN',
    attempts          integer     NOT NULL DEFAULT 0,
    not_before        timestamptz NOT NULL DEFAULT now(),
    failure           text,
    worker            text,
    finished_at       timestamptz,
    high              bigint      NOT NULL DEFAULT 0,
    medium            bigint      NOT NULL DEFAULT 0,
    low               bigint      NOT NULL DEFAULT 0,
    CONSTRAINT pk_scoring_range PRIMARY KEY (job_run_id, position),
    CONSTRAINT fk_scoring_range_run FOREIGN KEY (job_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT ck_scoring_range_state CHECK (state IN ('OPEN', 'DONE', 'FAILED')),
    CONSTRAINT ck_scoring_range_customers CHECK (first_customer_id <= last_customer_id),
    CONSTRAINT ck_scoring_range_finished CHECK ((finished_at IS NOT NULL) = (state = 'DONE'))
);
CREATE INDEX ix_scoring_range_open ON scoring_range (job_run_id, not_before) WHERE state = 'OPEN';
COMMENT ON TABLE scoring_range IS 'Customers of a run that are scored and committed together. Who works on one holds its row''s lock.';
COMMENT ON COLUMN scoring_range.planned IS 'Active customers between the two ids when the run was divided.';
COMMENT ON COLUMN scoring_range.attempts IS 'How often it failed for a reason of its own; not_before keeps it back after that.';
COMMENT ON COLUMN scoring_range.worker IS 'Process that finished it.';

-- Salts make the hash of personal data worthless once they are destroyed.
ALTER TABLE customer ADD COLUMN salt bytea DEFAULT uuid_send(gen_random_uuid());
ALTER TABLE customer ADD COLUMN erased_at timestamptz;
ALTER TABLE customer ADD CONSTRAINT ck_customer_salt CHECK ((salt IS NULL) = (erased_at IS NOT NULL));
ALTER TABLE customer_snapshot ADD COLUMN salt bytea;
COMMENT ON COLUMN customer.salt IS 'Enters the hash of personal data in predictions; destroyed with the data.';
COMMENT ON COLUMN customer.erased_at IS 'When the customer''s personal data was erased on request.';
COMMENT ON COLUMN customer_snapshot.salt IS 'The same for a person who is not in the store.';

-- Current answers are replaced as a whole by exchanging the table, so nothing may refer to it or be checked row by row.
ALTER TABLE customer_score DROP CONSTRAINT fk_customer_score_prediction;
ALTER TABLE customer_score DROP CONSTRAINT fk_customer_score_customer;
DROP INDEX ix_customer_score_prediction;
COMMENT ON TABLE customer_score IS
    'The current answer per customer: what lists and dashboards read. A finished run exchanges the table in one short transaction.';

-- Predictions move into a partitioned table.
ALTER TABLE prediction RENAME TO prediction_before;
ALTER TABLE prediction_before DROP CONSTRAINT pk_prediction;
ALTER TABLE prediction_before ALTER COLUMN id DROP IDENTITY;
DROP INDEX ix_prediction_customer, ix_prediction_snapshot, uq_prediction_run_customer, ix_prediction_predicted_at,
    ix_prediction_risk_band;
CREATE TABLE prediction
(
    id                   bigint           NOT NULL,
    predicted_at         timestamptz      NOT NULL,
    scoring_run_id       bigint,
    customer_id          bigint,
    snapshot_id          bigint           NOT NULL,
    actor                text             NOT NULL,
    purpose              text             NOT NULL,
    churn_version_id     bigint           NOT NULL,
    value_version_id     bigint           NOT NULL,
    margin               double precision NOT NULL,
    raw_probability      double precision NOT NULL,
    probability          double precision NOT NULL,
    threshold            double precision NOT NULL,
    risk_band            text             NOT NULL,
    clv                  double precision NOT NULL,
    clv_low              double precision NOT NULL,
    clv_high             double precision NOT NULL,
    recommendation       text             NOT NULL,
    high_value_charge    double precision NOT NULL,
    reason_features      text[],
    reason_contributions double precision[],
    CONSTRAINT pk_prediction PRIMARY KEY (id, predicted_at),
    CONSTRAINT ck_prediction_purpose CHECK (purpose IN ('SCORING_RUN', 'CUSTOMER_PAGE', 'ANALYSIS', 'API')),
    CONSTRAINT ck_prediction_risk_band CHECK (risk_band IN ('LOW', 'MEDIUM', 'HIGH')),
    CONSTRAINT ck_prediction_probability CHECK (probability BETWEEN 0 AND 1 AND raw_probability BETWEEN 0 AND 1),
    CONSTRAINT ck_prediction_clv CHECK (clv_low <= clv AND clv <= clv_high),
    CONSTRAINT ck_prediction_recommendation CHECK (recommendation IN
        ('CRITICAL', 'HIGH_PRIORITY', 'PROACTIVE', 'MONITOR', 'NURTURE', 'MAINTAIN')),
    CONSTRAINT ck_prediction_reasons CHECK ((reason_features IS NULL) = (reason_contributions IS NULL))
) PARTITION BY RANGE (predicted_at);
-- All predictions of a run carry the run's moment, so this also keeps a run to one prediction per customer.
CREATE UNIQUE INDEX uq_prediction_customer ON prediction (customer_id, predicted_at, scoring_run_id);
CREATE INDEX ix_prediction_predicted_at ON prediction (predicted_at, id);
-- Single answers are rare among those of runs and would otherwise be looked for in millions of rows.
CREATE INDEX ix_prediction_single ON prediction (predicted_at, id) WHERE scoring_run_id IS NULL;
COMMENT ON TABLE prediction IS
    'Every answer given, with all that is needed to compute it again. Insert only, partitioned by month (UTC). It has no foreign keys: what it names is never deleted, and checking that for each of millions of rows costs more than computing them.';
COMMENT ON COLUMN prediction.margin IS 'Sum of base and contributions, on the scale of the churn version.';
COMMENT ON COLUMN prediction.raw_probability IS 'Before calibration.';
COMMENT ON COLUMN prediction.probability IS 'Calibrated churn probability within the churn window.';
COMMENT ON COLUMN prediction.clv IS 'Expected discounted margin over the horizon of the value version, $.';
COMMENT ON COLUMN prediction.high_value_charge IS 'Monthly charge from which the recommendation took a customer for one of high value, $.';
COMMENT ON COLUMN prediction.reason_features IS 'What contributes most, greatest effect first; null where it is computed again when asked for.';
COMMENT ON COLUMN prediction.reason_contributions IS 'Their contributions to the margin, on its scale.';

CREATE SEQUENCE prediction_id_block;
COMMENT ON SEQUENCE prediction_id_block IS 'Ids are taken in blocks: block b has the ids from b * 65536 to b * 65536 + 65535.';

-- Insert only; the one change allowed takes the reasons of an erased customer away, which is nothing that could be forged.
CREATE FUNCTION refuse_prediction_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM customer c WHERE c.id = OLD.customer_id AND c.erased_at IS NOT NULL) THEN
        OLD.reason_features := NULL;
        OLD.reason_contributions := NULL;
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'table % is insert-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_prediction_change() IS 'Trigger function that refuses UPDATE, but for erasing reasons, and DELETE.';
CREATE TRIGGER prediction_insert_only BEFORE UPDATE OR DELETE ON prediction
    FOR EACH ROW EXECUTE FUNCTION refuse_prediction_change();
CREATE TRIGGER prediction_no_truncate BEFORE TRUNCATE ON prediction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Attaching a finished table, unlike creating a partition, does not lock readers out. Runs with the rights of its owner, so
-- that the application's role needs none on the table's shape.
CREATE FUNCTION create_prediction_partition(moment timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
DECLARE
    first_day timestamp := date_trunc('month', moment AT TIME ZONE 'UTC');
    partition text := 'prediction_' || to_char(first_day, 'YYYY_MM');
BEGIN
    IF to_regclass(partition) IS NOT NULL THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('prediction_partition'));
    IF to_regclass(partition) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE prediction INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition);
        EXECUTE format('ALTER TABLE prediction ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition,
            first_day AT TIME ZONE 'UTC', (first_day + interval '1 month') AT TIME ZONE 'UTC');
        EXECUTE format('CREATE TRIGGER prediction_no_truncate BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', partition);
    END IF;
END
$$;
COMMENT ON FUNCTION create_prediction_partition(timestamptz) IS 'Creates the partition of the month of a moment unless it is there.';

SELECT create_prediction_partition(month)
FROM (SELECT DISTINCT date_trunc('month', predicted_at, 'UTC') AS month FROM prediction_before
      UNION SELECT now() UNION SELECT now() + interval '1 month') AS months;

INSERT INTO prediction
SELECT id, predicted_at, scoring_run_id, customer_id, snapshot_id, actor, purpose, churn_version_id, value_version_id, margin,
    raw_probability, probability, threshold, risk_band, clv, clv_low, clv_high, recommendation,
    (explanation ->> 'highValueMonthlyCharge')::double precision,
    ARRAY(SELECT r ->> 'feature' FROM jsonb_array_elements(explanation -> 'top') WITH ORDINALITY AS t(r, n) ORDER BY n),
    ARRAY(SELECT (r ->> 'contribution')::double precision
          FROM jsonb_array_elements(explanation -> 'top') WITH ORDINALITY AS t(r, n) ORDER BY n)
FROM prediction_before;
SELECT setval('prediction_id_block', (SELECT coalesce(max(id), 0) / 65536 + 1 FROM prediction));
UPDATE scoring_run SET closed_at = now();
DROP TABLE prediction_before;

-- The ledger of predictions: docs/decisions/0021-scoring-at-scale.md.
CREATE TABLE prediction_block
(
    id             bigint GENERATED ALWAYS AS IDENTITY,
    scoring_run_id bigint,
    position       integer,
    first_id       bigint      NOT NULL,
    last_id        bigint      NOT NULL,
    members        bigint[],
    predictions    integer     NOT NULL,
    predicted_from timestamptz NOT NULL,
    predicted_to   timestamptz NOT NULL,
    leaves         bytea       NOT NULL,
    root           bytea       NOT NULL,
    sealed_at      timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_prediction_block PRIMARY KEY (id),
    CONSTRAINT fk_prediction_block_run FOREIGN KEY (scoring_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT ck_prediction_block_run CHECK ((scoring_run_id IS NULL) = (position IS NULL)
        AND (scoring_run_id IS NULL) = (members IS NOT NULL)),
    CONSTRAINT ck_prediction_block_leaves CHECK (octet_length(leaves) = 32 * predictions AND octet_length(root) = 32)
);
-- Hashes cannot be compressed; trying takes longer than writing them.
ALTER TABLE prediction_block ALTER COLUMN leaves SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX uq_prediction_block_run ON prediction_block (scoring_run_id, position);
CREATE INDEX ix_prediction_block_predicted ON prediction_block (predicted_from, id);
CREATE TRIGGER prediction_block_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON prediction_block
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE prediction_block IS 'Predictions hashed together: a range of a run, or single answers. Insert only.';
COMMENT ON COLUMN prediction_block.members IS 'Ids of single answers, rising; null for a range, which has every id from the first to the last.';
COMMENT ON COLUMN prediction_block.leaves IS 'Hash of each prediction, in order of id: which one was changed can be told by them.';
COMMENT ON COLUMN prediction_block.root IS 'Merkle root (RFC 6962) over the leaves; the ledger holds it, or the root over it.';

CREATE TABLE prediction_pending
(
    prediction_id bigint      NOT NULL,
    predicted_at  timestamptz NOT NULL,
    CONSTRAINT pk_prediction_pending PRIMARY KEY (prediction_id)
);
COMMENT ON TABLE prediction_pending IS 'Single answers that are in no block yet.';
INSERT INTO prediction_pending SELECT id, predicted_at FROM prediction;

CREATE TABLE erased_prediction
(
    prediction_id bigint NOT NULL,
    customer_id   bigint NOT NULL,
    digest        bytea  NOT NULL,
    CONSTRAINT pk_erased_prediction PRIMARY KEY (prediction_id),
    CONSTRAINT fk_erased_prediction_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT ck_erased_prediction_digest CHECK (octet_length(digest) = 32)
);
CREATE INDEX ix_erased_prediction_customer ON erased_prediction (customer_id);
CREATE TRIGGER erased_prediction_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON erased_prediction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE erased_prediction IS
    'What stands for the erased personal data of a prediction in its hash; without the salt nothing can be learned from it. Insert only.';

CREATE TABLE prediction_detachment
(
    partition     text        NOT NULL,
    predicted_from timestamptz NOT NULL,
    predicted_to  timestamptz NOT NULL,
    predictions   bigint      NOT NULL,
    detached_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_prediction_detachment PRIMARY KEY (partition)
);
CREATE TRIGGER prediction_detachment_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON prediction_detachment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE prediction_detachment IS 'Months of predictions that were taken off at the end of their retention period. Insert only.';

-- The snapshot of an erased customer loses every feature; nothing else may change.
CREATE FUNCTION refuse_snapshot_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM customer c WHERE c.id = OLD.customer_id AND c.erased_at IS NOT NULL)
        AND (NEW.id, NEW.customer_id, NEW.as_of, NEW.origin, NEW.created_at) = (OLD.id, OLD.customer_id, OLD.as_of, OLD.origin, OLD.created_at)
        AND NEW.import_run_id IS NOT DISTINCT FROM OLD.import_run_id AND NEW.attributes = '{}'
        AND NEW.content_hash = decode(repeat('00', 32), 'hex')
        AND NOT EXISTS (SELECT FROM jsonb_each(to_jsonb(NEW) - ARRAY['id', 'customer_id', 'as_of', 'origin', 'created_at',
            'import_run_id', 'attributes', 'content_hash', 'monthly_charge']) AS f WHERE f.value <> 'null') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'table % is insert-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_snapshot_change() IS 'Trigger function that refuses UPDATE, but for erasing every feature, and DELETE.';
DROP TRIGGER customer_snapshot_insert_only ON customer_snapshot;
CREATE TRIGGER customer_snapshot_insert_only BEFORE UPDATE OR DELETE ON customer_snapshot
    FOR EACH ROW EXECUTE FUNCTION refuse_snapshot_change();
CREATE TRIGGER customer_snapshot_no_truncate BEFORE TRUNCATE ON customer_snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE INDEX ix_scoring_run_open ON scoring_run (job_run_id) WHERE closed_at IS NULL;
CREATE INDEX ix_customer_erased ON customer (erased_at) WHERE erased_at IS NOT NULL;
