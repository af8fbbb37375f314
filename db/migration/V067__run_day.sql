-- What a run said comes true or not within a window of the business's days: they count from the day that the store lived in.
ALTER TABLE scoring_run ADD COLUMN business_day date;
COMMENT ON COLUMN scoring_run.business_day IS 'The store''s day when the run was divided into ranges; null for a run from before it was kept.';
CREATE INDEX ix_scoring_run_day ON scoring_run (business_day);
