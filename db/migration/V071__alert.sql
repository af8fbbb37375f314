CREATE TABLE monitoring_alert
(
    id               bigint GENERATED ALWAYS AS IDENTITY,
    kind             text        NOT NULL,
    severity         text        NOT NULL,
    model_version_id bigint      NOT NULL,
    scoring_run_id   bigint      NOT NULL,
    business_day     date        NOT NULL,
    cause            text        NOT NULL,
    raised_at        timestamptz NOT NULL,
    CONSTRAINT pk_monitoring_alert PRIMARY KEY (id),
    CONSTRAINT fk_monitoring_alert_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT fk_monitoring_alert_run FOREIGN KEY (scoring_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT ck_monitoring_alert_kind CHECK (kind IN ('FEATURE_DRIFT', 'SCORE_DRIFT', 'MISSING_VALUES', 'UNKNOWN_VALUES', 'VOLUME',
        'PERFORMANCE', 'CALIBRATION')),
    CONSTRAINT ck_monitoring_alert_severity CHECK (severity IN ('WATCH', 'ALERT'))
);
CREATE TRIGGER monitoring_alert_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON monitoring_alert
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE monitoring_alert IS
    'What monitoring found that somebody should know of: one for each kind and version while it is open. Insert only.';

CREATE TABLE monitoring_alert_event
(
    id       bigint GENERATED ALWAYS AS IDENTITY,
    alert_id bigint      NOT NULL,
    state    text        NOT NULL,
    actor    text        NOT NULL,
    note     text        NOT NULL,
    at       timestamptz NOT NULL,
    CONSTRAINT pk_monitoring_alert_event PRIMARY KEY (id),
    CONSTRAINT fk_monitoring_alert_event_alert FOREIGN KEY (alert_id) REFERENCES monitoring_alert (id),
    CONSTRAINT ck_monitoring_alert_event_state CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
    CONSTRAINT ck_monitoring_alert_event_note CHECK (length(note) <= 2000)
);
CREATE INDEX ix_monitoring_alert_event_alert ON monitoring_alert_event (alert_id, id DESC);
CREATE TRIGGER monitoring_alert_event_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON monitoring_alert_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE monitoring_alert_event IS 'What became of an alert, the newest last: its state is that of the last. Insert only.';
