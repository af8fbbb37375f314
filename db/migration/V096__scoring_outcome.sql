-- A run that is taken up again after it was closed must not show the answers of one that failed or was cancelled.
ALTER TABLE scoring_run ADD COLUMN outcome text;
ALTER TABLE scoring_run ADD CONSTRAINT ck_scoring_run_outcome
    CHECK (outcome IS NULL OR outcome IN ('SUCCEEDED', 'FAILED', 'CANCELLED') AND closed_at IS NOT NULL);
COMMENT ON COLUMN scoring_run.outcome IS 'As what the run was closed; null while it is open, and for runs closed by versions of before that kept it.';
