-- When the application trains by itself.
CREATE TABLE training_policy
(
    id             bigint GENERATED ALWAYS AS IDENTITY,
    schedule       text        NOT NULL,
    specifications text[]      NOT NULL,
    on_alert       text        NOT NULL,
    days_between   integer     NOT NULL,
    propose        boolean     NOT NULL,
    set_on         date        NOT NULL,
    reason         text        NOT NULL,
    changed_at     timestamptz NOT NULL DEFAULT now(),
    changed_by     text        NOT NULL,
    CONSTRAINT pk_training_policy PRIMARY KEY (id),
    CONSTRAINT ck_training_policy_schedule CHECK (schedule IN ('OFF', 'MONTHLY', 'QUARTERLY')),
    CONSTRAINT ck_training_policy_alert CHECK (on_alert IN ('NONE', 'SUGGEST', 'AUTOMATIC')),
    CONSTRAINT ck_training_policy_days CHECK (days_between BETWEEN 1 AND 365),
    CONSTRAINT ck_training_policy_specifications CHECK (cardinality(specifications) >= 1),
    CONSTRAINT ck_training_policy_reason CHECK (length(trim(reason)) > 0)
);
CREATE TRIGGER training_policy_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_policy
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE training_policy IS 'When the application trains by itself, and what; the newest row counts. Insert only.';
COMMENT ON COLUMN training_policy.set_on IS 'The store''s day when it was set: no day before it is due.';
COMMENT ON COLUMN training_policy.days_between IS 'Days of the store from one training for an alert to the next.';
COMMENT ON COLUMN training_policy.propose IS 'Whether a version that is better than the champion with confidence is proposed.';

CREATE TABLE training_due
(
    due_on     date        NOT NULL,
    job_run_id bigint      NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_training_due PRIMARY KEY (due_on),
    CONSTRAINT fk_training_due_run FOREIGN KEY (job_run_id) REFERENCES training_run (job_run_id)
);
CREATE INDEX ix_training_due_run ON training_due (job_run_id);
CREATE TRIGGER training_due_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_due
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE training_due IS 'Days of the schedule on which a training was started: each at most once, whichever node comes first. Insert only.';
