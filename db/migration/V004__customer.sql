CREATE TABLE import_run
(
    job_run_id    bigint      NOT NULL,
    type          text        NOT NULL,
    file_name     text        NOT NULL,
    file_sha256   bytea,
    as_of         date,
    outcome_policy text       NOT NULL,
    imported      boolean     NOT NULL DEFAULT false,
    rows_read     bigint      NOT NULL DEFAULT 0,
    rows_invalid  bigint      NOT NULL DEFAULT 0,
    errors        bigint      NOT NULL DEFAULT 0,
    customers_new bigint      NOT NULL DEFAULT 0,
    snapshots_new bigint      NOT NULL DEFAULT 0,
    labels_new    bigint      NOT NULL DEFAULT 0,
    unchanged     bigint      NOT NULL DEFAULT 0,
    refusal       text,
    CONSTRAINT pk_import_run PRIMARY KEY (job_run_id),
    CONSTRAINT fk_import_run_job FOREIGN KEY (job_run_id) REFERENCES job_run (id),
    CONSTRAINT ck_import_run_type CHECK (type IN ('CUSTOMERS')),
    CONSTRAINT ck_import_run_outcome_policy CHECK (outcome_policy IN ('MARK_AS_LEFT', 'LABEL_ONLY')),
    CONSTRAINT ck_import_run_sha256 CHECK (octet_length(file_sha256) = 32)
);
COMMENT ON TABLE import_run IS 'What an import of a file did, or why it was refused. Nothing of a refused file is kept.';
COMMENT ON COLUMN import_run.as_of IS 'Date of rows that have none of their own; null until a date that depends on the file has been chosen.';
COMMENT ON COLUMN import_run.outcome_policy IS 'What a known outcome does to a customer besides labelling the snapshot.';
COMMENT ON COLUMN import_run.imported IS 'Set by the transaction that stores the rows: a run taken up again after a crash then knows that it is done.';
COMMENT ON COLUMN import_run.rows_read IS 'Data rows read, the wrong ones included.';
COMMENT ON COLUMN import_run.errors IS 'Wrong values found, of which import_error has the first.';
COMMENT ON COLUMN import_run.unchanged IS 'Rows that say what the store knew already.';
COMMENT ON COLUMN import_run.refusal IS 'Why the file as a whole was refused; null when it was imported or only rows were wrong.';

CREATE TABLE import_missing
(
    job_run_id  bigint NOT NULL,
    column_name text   NOT NULL,
    missing     bigint NOT NULL,
    CONSTRAINT pk_import_missing PRIMARY KEY (job_run_id, column_name),
    CONSTRAINT fk_import_missing_run FOREIGN KEY (job_run_id) REFERENCES import_run (job_run_id),
    CONSTRAINT ck_import_missing_missing CHECK (missing >= 1)
);
COMMENT ON TABLE import_missing IS 'How many values of a column an imported file left empty: allowed, and worth a warning.';

CREATE TABLE import_error
(
    job_run_id bigint NOT NULL,
    position   integer NOT NULL,
    line       bigint NOT NULL,
    column_name text,
    value      text,
    reason     text   NOT NULL,
    CONSTRAINT pk_import_error PRIMARY KEY (job_run_id, position),
    CONSTRAINT fk_import_error_run FOREIGN KEY (job_run_id) REFERENCES import_run (job_run_id),
    CONSTRAINT ck_import_error_line CHECK (line >= 1),
    CONSTRAINT ck_import_error_value CHECK (length(value) <= 200)
);
COMMENT ON TABLE import_error IS 'The first wrong values of a refused file: line in the file, column, value, reason.';

CREATE TABLE customer
(
    id                  bigint GENERATED ALWAYS AS IDENTITY,
    account_number      text NOT NULL,
    status              text NOT NULL,
    joined_on           date NOT NULL,
    churned_on          date,
    current_snapshot_id bigint,
    CONSTRAINT pk_customer PRIMARY KEY (id),
    CONSTRAINT ck_customer_account_number CHECK (account_number ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    CONSTRAINT ck_customer_status CHECK (status IN ('ACTIVE', 'CHURNED')),
    CONSTRAINT ck_customer_churned_on CHECK ((churned_on IS NOT NULL) = (status = 'CHURNED') AND churned_on >= joined_on)
);
CREATE UNIQUE INDEX uq_customer_account_number ON customer (account_number);
CREATE INDEX ix_customer_status ON customer (status, id);
-- Lists search by how an account number begins or ends, in any case.
CREATE INDEX ix_customer_account_prefix ON customer (upper(account_number) text_pattern_ops);
CREATE INDEX ix_customer_account_suffix ON customer (reverse(upper(account_number)) text_pattern_ops);
COMMENT ON TABLE customer IS 'A subscriber.';
COMMENT ON COLUMN customer.current_snapshot_id IS 'The latest snapshot; what lists show and what is scored next.';

CREATE TABLE customer_snapshot
(
    id                     bigint GENERATED ALWAYS AS IDENTITY,
    customer_id            bigint,
    as_of                  date        NOT NULL,
    origin                 text        NOT NULL,
    import_run_id          bigint,
    created_at             timestamptz NOT NULL DEFAULT now(),
    content_hash           bytea       NOT NULL,
    account_length         integer,
    state                  text,
    area_code              text,
    international_plan     boolean,
    voice_mail_plan        boolean,
    number_of_vmail_messages integer,
    total_day_minutes      double precision,
    total_day_calls        integer,
    total_day_charge       double precision,
    total_eve_minutes      double precision,
    total_eve_calls        integer,
    total_eve_charge       double precision,
    total_night_minutes    double precision,
    total_night_calls      integer,
    total_night_charge     double precision,
    total_intl_minutes     double precision,
    total_intl_calls       integer,
    total_intl_charge      double precision,
    customer_service_calls integer,
    monthly_charge         double precision GENERATED ALWAYS AS
        (total_day_charge + total_eve_charge + total_night_charge + total_intl_charge) STORED,
    attributes             jsonb       NOT NULL DEFAULT '{}',
    CONSTRAINT pk_customer_snapshot PRIMARY KEY (id),
    CONSTRAINT fk_customer_snapshot_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT fk_customer_snapshot_import FOREIGN KEY (import_run_id) REFERENCES import_run (job_run_id),
    CONSTRAINT ck_customer_snapshot_origin CHECK (origin IN ('IMPORTED', 'ENTERED')),
    CONSTRAINT ck_customer_snapshot_customer CHECK (customer_id IS NOT NULL OR origin = 'ENTERED'),
    CONSTRAINT ck_customer_snapshot_hash CHECK (octet_length(content_hash) = 32)
);
CREATE INDEX ix_customer_snapshot_customer ON customer_snapshot (customer_id, as_of DESC, id DESC);
CREATE INDEX ix_customer_snapshot_state ON customer_snapshot (state);
CREATE INDEX ix_customer_snapshot_monthly_charge ON customer_snapshot (monthly_charge);
CREATE INDEX ix_customer_snapshot_account_length ON customer_snapshot (account_length);
CREATE INDEX ix_customer_snapshot_service_calls ON customer_snapshot (customer_service_calls);
CREATE INDEX ix_customer_snapshot_import ON customer_snapshot (import_run_id);
CREATE TRIGGER customer_snapshot_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON customer_snapshot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE customer_snapshot IS 'What was known about a customer on a date: every raw feature. Insert only.';
COMMENT ON COLUMN customer_snapshot.customer_id IS 'Null for a person entered in the analyze form or sent to /predict, who is not in the store.';
COMMENT ON COLUMN customer_snapshot.content_hash IS 'SHA-256 of the canonical feature text; a row equal to the customer''s latest snapshot up to its date is not stored again.';
COMMENT ON COLUMN customer_snapshot.monthly_charge IS 'Day, evening, night and international charge of the month, $; null while one is unknown.';
COMMENT ON COLUMN customer_snapshot.attributes IS 'Declared extra features without a column of their own.';

ALTER TABLE customer ADD CONSTRAINT fk_customer_current_snapshot
    FOREIGN KEY (current_snapshot_id) REFERENCES customer_snapshot (id);
CREATE INDEX ix_customer_current_snapshot ON customer (current_snapshot_id);

CREATE TABLE snapshot_label
(
    snapshot_id bigint      NOT NULL,
    churned     boolean     NOT NULL,
    window_days integer     NOT NULL,
    part        text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_snapshot_label PRIMARY KEY (snapshot_id),
    CONSTRAINT fk_snapshot_label_snapshot FOREIGN KEY (snapshot_id) REFERENCES customer_snapshot (id),
    CONSTRAINT ck_snapshot_label_window CHECK (window_days BETWEEN 1 AND 730),
    CONSTRAINT ck_snapshot_label_part CHECK (part IN ('TRAIN', 'TEST'))
);
CREATE TRIGGER snapshot_label_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON snapshot_label
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE snapshot_label IS 'Whether the customer churned within the window after the snapshot''s date, once known. Insert only.';
COMMENT ON COLUMN snapshot_label.part IS 'The part a data set assigns the row to; null leaves it to the hash of the account number.';
