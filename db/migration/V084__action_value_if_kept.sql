-- The expected profit of an action rests on this value, not on the lifetime value, which is weighed by the chance to leave.
ALTER TABLE retention_action
    ADD COLUMN value_if_kept double precision;
COMMENT ON COLUMN retention_action.value_if_kept IS 'Lifetime value, when it was proposed, of somebody sure to stay through the churn window, $; null in actions from before it was kept.';
