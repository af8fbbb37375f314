-- Tables that record what was known or decided are written once. The trigger holds for every role, the owner included,
-- as long as triggers are on; where a separate owner role is configured the application's role lacks the rights as well.
CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'table % is insert-only: % refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'integrity_constraint_violation';
END
$$;

COMMENT ON FUNCTION refuse_change() IS 'Trigger function that refuses UPDATE, DELETE and TRUNCATE.';
