-- Expected profit weighs a value by the chance to leave and to be kept; it must not be weighed by the chance to stay already.
ALTER TABLE prediction
    ADD COLUMN value_if_kept double precision,
    ADD CONSTRAINT ck_prediction_value_if_kept CHECK (economics_id IS NOT NULL OR value_if_kept IS NULL);
COMMENT ON COLUMN prediction.value_if_kept IS 'Lifetime value of somebody sure to stay through the churn window, $; null in answers from before it was kept.';
ALTER TABLE customer_score
    ADD COLUMN value_if_kept double precision;
COMMENT ON COLUMN customer_score.value_if_kept IS 'Lifetime value of somebody sure to stay through the churn window, $.';
