-- What a churn version answered on its test rows: two versions are compared on the rows that both were tested on.
CREATE TABLE model_version_test
(
    model_version_id bigint             NOT NULL,
    row_ids          bigint[]           NOT NULL,
    churned          boolean[]          NOT NULL,
    probability      double precision[] NOT NULL,
    group_rates      jsonb              NOT NULL,
    CONSTRAINT pk_model_version_test PRIMARY KEY (model_version_id),
    CONSTRAINT fk_model_version_test_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_model_version_test_lengths CHECK (cardinality(row_ids) = cardinality(churned)
        AND cardinality(row_ids) = cardinality(probability)),
    CONSTRAINT ck_model_version_test_groups CHECK (jsonb_typeof(group_rates) = 'array')
);
CREATE TRIGGER model_version_test_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON model_version_test
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE model_version_test IS 'Answers of a version on the rows it was tested on, and its decisions by group of customers. Insert only.';
COMMENT ON COLUMN model_version_test.row_ids IS 'Hashes of a row''s values and outcome: the same row has the same id in every version, and no id leads to a person.';
