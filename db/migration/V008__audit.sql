CREATE TABLE audit_entry
(
    sequence      bigint      NOT NULL,
    occurred_at   timestamptz NOT NULL,
    kind          text        NOT NULL,
    actor         text        NOT NULL,
    subject       text        NOT NULL,
    details       text        NOT NULL,
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (sequence),
    CONSTRAINT ck_audit_entry_sequence CHECK (sequence >= 1),
    CONSTRAINT ck_audit_entry_kind CHECK (kind ~ '^[A-Z][A-Z_]{0,59}$'),
    CONSTRAINT ck_audit_entry_actor CHECK (length(actor) BETWEEN 1 AND 200),
    CONSTRAINT ck_audit_entry_subject CHECK (length(subject) <= 300),
    CONSTRAINT ck_audit_entry_hash CHECK (octet_length(hash) = 32 AND octet_length(previous_hash) = 32)
);
CREATE INDEX ix_audit_entry_occurred_at ON audit_entry (occurred_at, sequence);
CREATE INDEX ix_audit_entry_kind ON audit_entry (kind, sequence DESC);
CREATE INDEX ix_audit_entry_actor ON audit_entry (actor, sequence DESC);
CREATE INDEX ix_audit_entry_subject ON audit_entry (subject text_pattern_ops, sequence DESC);
CREATE TRIGGER audit_entry_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE audit_entry IS 'The ledger: who did what to what, each entry hashed with the hash of the one before. Insert only.';
COMMENT ON COLUMN audit_entry.sequence IS 'Place in the chain, from 1 without gaps; given when the transaction commits, under a lock.';
COMMENT ON COLUMN audit_entry.occurred_at IS 'When the entry was chained; never before the entry in front of it.';
COMMENT ON COLUMN audit_entry.details IS 'Canonical JSON, as text: exactly the characters that were hashed.';
COMMENT ON COLUMN audit_entry.hash IS 'SHA-256 of all other columns in the form that docs/decisions/0020-audit-ledger.md gives.';

CREATE TABLE audit_verification
(
    job_run_id     bigint  NOT NULL,
    period_from    timestamptz,
    period_to      timestamptz,
    sign_off       boolean NOT NULL DEFAULT false,
    completed_at   timestamptz,
    first_sequence bigint,
    last_sequence  bigint,
    start_hash     bytea,
    end_hash       bytea,
    entries        bigint  NOT NULL DEFAULT 0,
    checkpoints    bigint  NOT NULL DEFAULT 0,
    evidence       bigint  NOT NULL DEFAULT 0,
    findings       bigint  NOT NULL DEFAULT 0,
    CONSTRAINT pk_audit_verification PRIMARY KEY (job_run_id),
    CONSTRAINT fk_audit_verification_job FOREIGN KEY (job_run_id) REFERENCES job_run (id),
    CONSTRAINT ck_audit_verification_period CHECK (period_from < period_to)
);
COMMENT ON TABLE audit_verification IS 'A verification of the ledger and of everything it covers, over a period or all time.';
COMMENT ON COLUMN audit_verification.sign_off IS 'Whether the period is to be signed off where nothing is found.';
COMMENT ON COLUMN audit_verification.completed_at IS 'When everything had been looked at; empty until then, and where the run was stopped.';
COMMENT ON COLUMN audit_verification.start_hash IS 'Hash in front of the first entry of the period.';
COMMENT ON COLUMN audit_verification.evidence IS 'Units of other modules that were verified.';

CREATE TABLE audit_finding
(
    job_run_id bigint  NOT NULL,
    number     integer NOT NULL,
    problem    text    NOT NULL,
    source     text    NOT NULL,
    row_name   text    NOT NULL,
    block_name text    NOT NULL,
    detail     text    NOT NULL,
    CONSTRAINT pk_audit_finding PRIMARY KEY (job_run_id, number),
    CONSTRAINT fk_audit_finding_verification FOREIGN KEY (job_run_id) REFERENCES audit_verification (job_run_id),
    CONSTRAINT ck_audit_finding_problem CHECK (problem IN
        ('ALTERED', 'MISSING', 'ADDED', 'SWAPPED', 'REWRITTEN', 'TRUNCATED', 'UNREADABLE'))
);
COMMENT ON TABLE audit_finding IS 'What a verification found to be wrong, the first ones of each source.';

CREATE TABLE audit_sign_off
(
    id          bigint GENERATED ALWAYS AS IDENTITY,
    job_run_id  bigint      NOT NULL,
    signed_by   text        NOT NULL,
    signed_at   timestamptz NOT NULL,
    json_digest bytea       NOT NULL,
    csv_digest  bytea       NOT NULL,
    CONSTRAINT pk_audit_sign_off PRIMARY KEY (id),
    CONSTRAINT fk_audit_sign_off_verification FOREIGN KEY (job_run_id) REFERENCES audit_verification (job_run_id),
    CONSTRAINT ck_audit_sign_off_digest CHECK (octet_length(json_digest) = 32 AND octet_length(csv_digest) = 32)
);
CREATE UNIQUE INDEX uq_audit_sign_off_verification ON audit_sign_off (job_run_id);
CREATE TRIGGER audit_sign_off_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_sign_off
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE audit_sign_off IS 'A period that was verified without a finding and signed off by a person. Insert only.';
COMMENT ON COLUMN audit_sign_off.json_digest IS 'SHA-256 of the file of the period as JSON; an entry of the ledger holds it as well.';
