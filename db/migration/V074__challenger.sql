-- Versions that are scored beside the champion in every run of everyone, without anybody being told.
CREATE TABLE challenger
(
    id               bigint GENERATED ALWAYS AS IDENTITY,
    model_version_id bigint      NOT NULL,
    reason           text        NOT NULL,
    began_at         timestamptz NOT NULL DEFAULT now(),
    began_by         text        NOT NULL,
    CONSTRAINT pk_challenger PRIMARY KEY (id),
    CONSTRAINT fk_challenger_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_challenger_reason CHECK (length(trim(reason)) > 0 AND length(reason) <= 500)
);
CREATE INDEX ix_challenger_version ON challenger (model_version_id, id DESC);
CREATE TRIGGER challenger_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON challenger
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE challenger IS 'A churn version in shadow; in shadow until it has an end. Insert only.';

CREATE TABLE challenger_end
(
    challenger_id bigint      NOT NULL,
    cause         text        NOT NULL,
    reason        text,
    ended_at      timestamptz NOT NULL DEFAULT now(),
    ended_by      text        NOT NULL,
    CONSTRAINT pk_challenger_end PRIMARY KEY (challenger_id),
    CONSTRAINT fk_challenger_end_challenger FOREIGN KEY (challenger_id) REFERENCES challenger (id),
    CONSTRAINT ck_challenger_end_cause CHECK (cause IN ('BY_HAND', 'BECAME_CHAMPION', 'ARCHIVED')),
    CONSTRAINT ck_challenger_end_reason CHECK ((cause = 'BY_HAND') = (reason IS NOT NULL) AND length(trim(reason)) > 0
        AND length(reason) <= 500)
);
CREATE TRIGGER challenger_end_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON challenger_end
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE challenger_end IS 'Why and when a version is in shadow no more; one end each, whoever comes first. Insert only.';

CREATE TABLE shadow_run
(
    job_run_id    bigint  NOT NULL,
    challenger_id bigint  NOT NULL,
    champion_id   bigint  NOT NULL,
    business_day  date    NOT NULL,
    window_days   integer NOT NULL,
    CONSTRAINT pk_shadow_run PRIMARY KEY (job_run_id, challenger_id),
    CONSTRAINT fk_shadow_run_run FOREIGN KEY (job_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT fk_shadow_run_challenger FOREIGN KEY (challenger_id) REFERENCES challenger (id),
    CONSTRAINT fk_shadow_run_champion FOREIGN KEY (champion_id) REFERENCES model_version (id),
    CONSTRAINT ck_shadow_run_window CHECK (window_days BETWEEN 1 AND 730)
);
CREATE INDEX ix_shadow_run_challenger ON shadow_run (challenger_id, business_day DESC, job_run_id DESC);
CREATE TRIGGER shadow_run_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON shadow_run
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE shadow_run IS 'The challengers of a run, as they were when it was divided into ranges. Insert only.';
COMMENT ON COLUMN shadow_run.champion_id IS 'The version whose answers the run gave.';
COMMENT ON COLUMN shadow_run.window_days IS 'Days after the business day within which leaving counts for both.';

CREATE TABLE shadow_failure
(
    job_run_id    bigint      NOT NULL,
    challenger_id bigint      NOT NULL,
    reason        text        NOT NULL,
    failed_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_shadow_failure PRIMARY KEY (job_run_id, challenger_id),
    CONSTRAINT fk_shadow_failure_run FOREIGN KEY (job_run_id, challenger_id) REFERENCES shadow_run (job_run_id, challenger_id)
);
CREATE TRIGGER shadow_failure_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON shadow_failure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE shadow_failure IS 'A challenger that failed in a run, which went on without it: nothing is concluded from that run. Insert only.';
