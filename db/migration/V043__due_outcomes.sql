-- Whoever leaves is known at once, whoever stays only when the window has passed: counted as they become known, the first three
-- months would show losses alone. So a contact counts and teaches when its window has passed, whatever became of it.
ALTER TABLE retention_action ADD COLUMN learned boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN retention_action.learned IS 'Whether the save rate of its offer has learned from its outcome, which waits for the end of the window.';
CREATE INDEX ix_retention_action_unlearned ON retention_action (window_ends_on) WHERE NOT learned AND status IN ('RETAINED', 'LOST');
CREATE INDEX ix_retention_action_ended ON retention_action (window_ends_on) WHERE status IN ('RETAINED', 'LOST');
DROP INDEX ix_retention_action_closed;
-- What was learned too early is learned again, from the priors, when outcomes land the next time.
DELETE FROM offer_save_rate;
