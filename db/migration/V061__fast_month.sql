-- A month writes a snapshot for everybody and moves everybody on to it. Checking each of millions of rows against a key costs more than
-- writing them, customers and snapshots are never deleted and their ids never change: as bills, they go without.
ALTER TABLE customer DROP CONSTRAINT fk_customer_current_snapshot;
ALTER TABLE customer_snapshot DROP CONSTRAINT fk_customer_snapshot_customer;
CREATE TRIGGER customer_no_delete BEFORE DELETE ON customer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON COLUMN customer.current_snapshot_id IS
    'The latest snapshot; what lists show and what is scored next. Without a foreign key, which every month would check for everybody: snapshots are never deleted.';
COMMENT ON COLUMN customer_snapshot.customer_id IS
    'Null for a person entered in the analyze form or sent to /predict, who is not in the store. Without a foreign key, as customers are never deleted.';
-- Most snapshots come with no import, and are not to be kept in an index of imports.
DROP INDEX ix_customer_snapshot_import;
CREATE INDEX ix_customer_snapshot_import ON customer_snapshot (import_run_id) WHERE import_run_id IS NOT NULL;
