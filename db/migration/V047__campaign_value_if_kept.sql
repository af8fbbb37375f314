-- Whoever a campaign keeps is worth this, not the value that is weighed by the chance to leave.
ALTER TABLE campaign_member
    ADD COLUMN value_if_kept double precision;
COMMENT ON COLUMN campaign_member.value_if_kept IS 'Lifetime value, when the lot was drawn, of somebody sure to stay through the churn window, $; null: the lifetime value counts.';
