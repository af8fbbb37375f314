-- What goes on, and what failed lately, over all kinds of runs.
CREATE INDEX ix_job_run_under_way ON job_run (id) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX ix_job_run_failed ON job_run (finished_at DESC) WHERE state = 'FAILED';
