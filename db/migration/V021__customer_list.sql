-- Account numbers are ordered byte by byte, the same in every database and in what the application keeps in memory.
ALTER TABLE customer ALTER COLUMN account_number TYPE text COLLATE "C";

CREATE TABLE customer_list_change
(
    id          bigint GENERATED ALWAYS AS IDENTITY,
    customer_id bigint,
    txid        xid8        NOT NULL DEFAULT pg_current_xact_id(),
    noted_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_customer_list_change PRIMARY KEY (id)
);
CREATE INDEX ix_customer_list_change_txid ON customer_list_change (txid);
CREATE INDEX ix_customer_list_change_noted_at ON customer_list_change (noted_at);
COMMENT ON TABLE customer_list_change IS
    'Which customers a list must read again, so that every node knows whether the order it keeps in memory still holds. Kept for a day.';
COMMENT ON COLUMN customer_list_change.customer_id IS 'Null stands for more of them than are worth naming.';
COMMENT ON COLUMN customer_list_change.txid IS 'Transactions end in another order than they begin: who has read the log up to a snapshot reads on from its oldest open one.';

CREATE FUNCTION note_customer_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO customer_list_change (customer_id) VALUES (NULL);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION note_customer_change() IS 'Trigger function that tells lists to read all customers again.';
CREATE TRIGGER customer_list_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON customer
    FOR EACH STATEMENT EXECUTE FUNCTION note_customer_change();
