-- What failed lately, over all kinds of runs.
CREATE INDEX ix_job_run_failed ON job_run (finished_at DESC) WHERE state = 'FAILED';
