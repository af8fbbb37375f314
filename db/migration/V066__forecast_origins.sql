-- The further ahead a month lies, the fewer earlier forecasts are old enough to be compared there.
ALTER TABLE forecast_run ALTER COLUMN model_origins TYPE integer[]
    USING array_fill(model_origins, ARRAY[cardinality(model_error)]);
ALTER TABLE forecast_run ADD CONSTRAINT ck_forecast_run_model_origins CHECK (cardinality(model_origins) = cardinality(model_error));
COMMENT ON COLUMN forecast_run.model_origins IS 'How many forecasts the error of each month ahead is of.';
