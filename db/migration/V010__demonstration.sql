-- A demonstration store may hold customers that were resampled from the real ones: they are told apart from imported ones.
ALTER TABLE customer_snapshot DROP CONSTRAINT ck_customer_snapshot_origin;
ALTER TABLE customer_snapshot ADD CONSTRAINT ck_customer_snapshot_origin
    CHECK (origin IN ('IMPORTED', 'ENTERED', 'GENERATED'));

CREATE TABLE demonstration_fill
(
    only_one  boolean     NOT NULL DEFAULT true,
    customers bigint      NOT NULL,
    seed      bigint      NOT NULL,
    filled_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_demonstration_fill PRIMARY KEY (only_one),
    CONSTRAINT ck_demonstration_fill_only_one CHECK (only_one),
    CONSTRAINT ck_demonstration_fill_customers CHECK (customers >= 1)
);
COMMENT ON TABLE demonstration_fill IS 'That every customer of this store was made for demonstration, how many, and from which seed.';
