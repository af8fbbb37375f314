-- A customer and the current snapshot refer to each other: who joins in bulk brings both before either can be checked.
ALTER TABLE customer ALTER CONSTRAINT fk_customer_current_snapshot DEFERRABLE INITIALLY IMMEDIATE;
