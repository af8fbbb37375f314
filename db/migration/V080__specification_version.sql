-- Model specifications that administrators wrote here. The files of models/ are the defaults: they hold where no version is saved,
-- and again once the saved one is retired.
CREATE TABLE specification_version
(
    id       bigint GENERATED ALWAYS AS IDENTITY,
    name     text        NOT NULL,
    number   int         NOT NULL,
    task     text        NOT NULL,
    content  text,
    note     text        NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    saved_by text        NOT NULL,
    CONSTRAINT pk_specification_version PRIMARY KEY (id),
    CONSTRAINT uq_specification_version_number UNIQUE (name, number),
    CONSTRAINT ck_specification_version_name CHECK (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(name) <= 60),
    CONSTRAINT ck_specification_version_number CHECK (number > 0),
    CONSTRAINT ck_specification_version_task CHECK (task IN ('CHURN', 'VALUE')),
    CONSTRAINT ck_specification_version_content CHECK (octet_length(content) BETWEEN 1 AND 65536),
    CONSTRAINT ck_specification_version_note CHECK (length(trim(note)) > 0 AND length(note) <= 500)
);
CREATE INDEX ix_specification_version_time ON specification_version (name, saved_at DESC);
CREATE TRIGGER specification_version_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON specification_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE specification_version IS 'Versions of model specifications, the newest of each name counts. Insert only.';
COMMENT ON COLUMN specification_version.number IS 'From 1 within the name; each is based on the one before, the first on the default.';
COMMENT ON COLUMN specification_version.content IS 'The YAML text; null where the specification was retired, so that the default, or nothing, holds.';
