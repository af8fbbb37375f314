-- Files bring customers or their bills.
ALTER TABLE import_run DROP CONSTRAINT ck_import_run_type;
ALTER TABLE import_run ADD CONSTRAINT ck_import_run_type CHECK (type IN ('CUSTOMERS', 'BILLING'));
ALTER TABLE import_run ADD COLUMN bills_new bigint NOT NULL DEFAULT 0;
ALTER TABLE import_run ADD COLUMN gaps bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN import_run.outcome_policy IS 'What a known outcome does to a customer besides labelling the snapshot; of no meaning for bills.';
COMMENT ON COLUMN import_run.gaps IS 'Customers of the file who lack a month between their first bill and their last: allowed, and worth a warning.';
