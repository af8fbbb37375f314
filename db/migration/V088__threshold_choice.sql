-- What another threshold is chosen by, and what a version that differs from another one in the threshold alone has from it.
CREATE TABLE model_version_out_of_fold
(
    model_version_id bigint             NOT NULL,
    score            double precision[] NOT NULL,
    churners         integer[]          NOT NULL,
    stayers          integer[]          NOT NULL,
    repeats          integer            NOT NULL,
    CONSTRAINT pk_model_version_out_of_fold PRIMARY KEY (model_version_id),
    CONSTRAINT fk_model_version_out_of_fold_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_model_version_out_of_fold_lengths CHECK (cardinality(score) BETWEEN 1 AND 2000
        AND cardinality(score) = cardinality(churners) AND cardinality(score) = cardinality(stayers)),
    CONSTRAINT ck_model_version_out_of_fold_repeats CHECK (repeats >= 1)
);
CREATE TRIGGER model_version_out_of_fold_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON model_version_out_of_fold
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE model_version_out_of_fold IS
    'How the training rows of a churn version scored in models that had not seen them, as counts: what a threshold is chosen by. Insert only.';
COMMENT ON COLUMN model_version_out_of_fold.score IS 'Calibrated probability, falling.';
COMMENT ON COLUMN model_version_out_of_fold.churners IS 'Answers at or above the score about customers who left.';
COMMENT ON COLUMN model_version_out_of_fold.stayers IS 'Answers at or above the score about customers who stayed.';
COMMENT ON COLUMN model_version_out_of_fold.repeats IS 'Answers about each row.';

ALTER TABLE model_version_test ADD COLUMN row_groups integer[];
ALTER TABLE model_version_test ADD CONSTRAINT ck_model_version_test_row_groups
    CHECK (row_groups IS NULL OR cardinality(row_groups) = 0 OR cardinality(row_groups) % cardinality(row_ids) = 0);
COMMENT ON COLUMN model_version_test.row_groups IS
    'Group of every row as its position in group_rates, from 0, one dividing feature after the other; null for versions of before it was kept.';

ALTER TABLE model_version ADD COLUMN origin_id bigint;
ALTER TABLE model_version ADD CONSTRAINT fk_model_version_origin FOREIGN KEY (origin_id) REFERENCES model_version (id);
ALTER TABLE model_version ADD CONSTRAINT ck_model_version_origin CHECK (origin_id IS NULL OR origin_id < id AND task = 'CHURN');
CREATE INDEX ix_model_version_model ON model_version (coalesce(origin_id, id));
COMMENT ON COLUMN model_version.origin_id IS 'The version that was trained, where this one is its model with another threshold; null for all others.';

-- Versions made so far say in their provenance which one they came from.
ALTER TABLE model_version DISABLE TRIGGER model_version_insert_only;
WITH RECURSIVE came AS (
    SELECT v.id, b.id AS origin_id FROM model_version v
        JOIN model_version b ON b.task = v.task AND b.number = (v.provenance ->> 'thresholdOfVersion')::integer
    WHERE v.task = 'CHURN'
), line AS (
    SELECT id, origin_id FROM came
    UNION ALL
    SELECT l.id, c.origin_id FROM line l JOIN came c ON c.id = l.origin_id
)
UPDATE model_version v SET origin_id = (SELECT min(origin_id) FROM line WHERE line.id = v.id)
WHERE v.id IN (SELECT id FROM came);
ALTER TABLE model_version ENABLE TRIGGER model_version_insert_only;

CREATE FUNCTION versions_of_model(version bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS
$$
SELECT same.id FROM model_version known JOIN model_version same ON coalesce(same.origin_id, same.id) = coalesce(known.origin_id, known.id)
WHERE known.id = version
$$;
COMMENT ON FUNCTION versions_of_model IS 'The version and those that differ from it in the threshold alone.';
