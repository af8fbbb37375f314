-- Dry runs of specifications on a sample: quick figures, nothing is registered.
CREATE TABLE specification_trial
(
    job_run_id bigint NOT NULL,
    name       text   NOT NULL,
    content    text   NOT NULL,
    result     jsonb,
    CONSTRAINT pk_specification_trial PRIMARY KEY (job_run_id),
    CONSTRAINT fk_specification_trial_job FOREIGN KEY (job_run_id) REFERENCES job_run (id),
    CONSTRAINT ck_specification_trial_content CHECK (octet_length(content) BETWEEN 1 AND 65536)
);
CREATE INDEX ix_specification_trial_name ON specification_trial (name, job_run_id DESC);
COMMENT ON TABLE specification_trial IS 'Trial trainings of a text on a sample of customers, with what they measured once they ended well.';
COMMENT ON COLUMN specification_trial.content IS 'The text as it was tried, saved or not.';
