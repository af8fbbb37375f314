CREATE TABLE segment
(
    id          bigint GENERATED ALWAYS AS IDENTITY,
    name        text        NOT NULL,
    owner       text        NOT NULL,
    shared      boolean     NOT NULL,
    version     integer     NOT NULL,
    changed_at  timestamptz NOT NULL,
    changed_by  text        NOT NULL,
    archived_at timestamptz,
    archived_by text,
    CONSTRAINT pk_segment PRIMARY KEY (id),
    CONSTRAINT ck_segment_name CHECK (length(name) BETWEEN 1 AND 100 AND name = btrim(name)),
    CONSTRAINT ck_segment_version CHECK (version >= 1),
    CONSTRAINT ck_segment_archived CHECK ((archived_at IS NULL) = (archived_by IS NULL))
);
CREATE UNIQUE INDEX uq_segment_name ON segment (lower(name)) WHERE archived_at IS NULL;
CREATE INDEX ix_segment_owner ON segment (owner) WHERE archived_at IS NULL;
COMMENT ON TABLE segment IS 'A named rule over customers. Archived ones stay, since runs and campaigns refer to them.';
COMMENT ON COLUMN segment.shared IS 'Whether every manager and administrator sees it; otherwise its owner alone does.';
COMMENT ON COLUMN segment.version IS 'The version that is used, the newest one; a save that was based on another one is refused.';

CREATE TABLE segment_version
(
    segment_id bigint      NOT NULL,
    number     integer     NOT NULL,
    name       text        NOT NULL,
    rule       jsonb       NOT NULL,
    comment    text        NOT NULL,
    saved_at   timestamptz NOT NULL,
    saved_by   text        NOT NULL,
    CONSTRAINT pk_segment_version PRIMARY KEY (segment_id, number),
    CONSTRAINT fk_segment_version_segment FOREIGN KEY (segment_id) REFERENCES segment (id),
    CONSTRAINT ck_segment_version_number CHECK (number >= 1),
    CONSTRAINT ck_segment_version_comment CHECK (length(comment) <= 500),
    CONSTRAINT ck_segment_version_rule CHECK (jsonb_typeof(rule) = 'object')
);
CREATE TRIGGER segment_version_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON segment_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE segment_version IS 'Every rule that a segment ever had. Insert only.';
COMMENT ON COLUMN segment_version.rule IS 'Tree of criteria with the number of its format; read and checked by the application.';

CREATE TABLE segment_figures
(
    segment_id      bigint           NOT NULL,
    version         integer          NOT NULL,
    computed_at     timestamptz      NOT NULL,
    base            bigint           NOT NULL,
    customers       bigint           NOT NULL,
    active          bigint           NOT NULL,
    scored          bigint           NOT NULL,
    high            bigint           NOT NULL,
    probability     double precision,
    clv             double precision NOT NULL,
    monthly_revenue double precision NOT NULL,
    revenue_at_risk double precision NOT NULL,
    value_at_risk   double precision NOT NULL,
    CONSTRAINT pk_segment_figures PRIMARY KEY (segment_id),
    CONSTRAINT fk_segment_figures_version FOREIGN KEY (segment_id, version) REFERENCES segment_version (segment_id, number)
);
COMMENT ON TABLE segment_figures IS 'What was last counted of a segment: lists show it at once, and count again what is old.';
