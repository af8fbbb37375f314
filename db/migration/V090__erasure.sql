-- What of bills and tenure entered a value is personal too: docs/decisions/0046-personal-data.md.
ALTER TABLE prediction DROP CONSTRAINT ck_prediction_pricing;
ALTER TABLE prediction ADD CONSTRAINT ck_prediction_pricing CHECK (
    (expected_revenue IS NULL) = (value_inputs IS NULL)
    AND (economics_id IS NOT NULL OR expected_revenue IS NULL AND proposal_policy_id IS NULL)) NOT VALID;
COMMENT ON COLUMN prediction.expected_revenue IS 'Expected revenue of a month while the customer stays, $; null where it was erased.';
COMMENT ON COLUMN prediction.value_inputs IS
    'What of the customer''s bills and tenure entered the value, so that it can be computed again; null where it was erased.';

CREATE OR REPLACE FUNCTION refuse_prediction_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM customer c WHERE c.id = OLD.customer_id AND c.erased_at IS NOT NULL) THEN
        OLD.reason_features := NULL;
        OLD.reason_contributions := NULL;
        OLD.expected_revenue := NULL;
        OLD.value_inputs := NULL;
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'table % is insert-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_prediction_change() IS
    'Trigger function that refuses UPDATE, but for erasing reasons and what the value was computed from, and DELETE.';

ALTER TABLE erased_prediction
    ADD COLUMN leaf bytea,
    ADD CONSTRAINT ck_erased_prediction_leaf CHECK (octet_length(leaf) = 32);
COMMENT ON COLUMN erased_prediction.leaf IS
    'Leaf of the prediction since then, where the one in its block covers figures that were erased; the ledger''s entry of the erasure has the root over those of a customer.';

-- Insert only; the one change allowed takes away what an erased customer paid.
CREATE FUNCTION refuse_member_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'UPDATE' AND EXISTS (SELECT FROM customer c WHERE c.id = OLD.customer_id AND c.erased_at IS NOT NULL) THEN
        OLD.monthly_charge := NULL;
        IF NEW IS NOT DISTINCT FROM OLD THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'table % is insert-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;
COMMENT ON FUNCTION refuse_member_change() IS 'Trigger function that refuses UPDATE, but for erasing the charge of an erased customer, and DELETE.';
DROP TRIGGER campaign_member_insert_only ON campaign_member;
CREATE TRIGGER campaign_member_insert_only BEFORE UPDATE OR DELETE ON campaign_member
    FOR EACH ROW EXECUTE FUNCTION refuse_member_change();
CREATE TRIGGER campaign_member_no_truncate BEFORE TRUNCATE ON campaign_member
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON COLUMN campaign_member.monthly_charge IS 'When the lot was drawn, $; null where it was not known, or was erased.';

-- Values of a refused file are found by the account number of their row when its customer is erased.
ALTER TABLE import_error ADD COLUMN account_number text COLLATE "C";
CREATE INDEX ix_import_error_account ON import_error (account_number) WHERE account_number IS NOT NULL;
COMMENT ON COLUMN import_error.account_number IS 'Of the row, where it could be read; the error goes when the customer is erased.';
-- Of files that were refused before, nobody can tell whose values they are.
UPDATE import_error SET value = NULL WHERE value IS NOT NULL;
