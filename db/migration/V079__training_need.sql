-- What alerts of the monitoring ask for: one need at a time, whatever number of alerts it has.
CREATE TABLE training_need
(
    id           bigint GENERATED ALWAYS AS IDENTITY,
    opened_on    date        NOT NULL,
    state        text        NOT NULL DEFAULT 'OPEN',
    trainings    integer     NOT NULL DEFAULT 0,
    last_run_id  bigint,
    last_cut_off date,
    last_on      date,
    note         text,
    opened_at    timestamptz NOT NULL DEFAULT now(),
    closed_at    timestamptz,
    closed_by    text,
    CONSTRAINT pk_training_need PRIMARY KEY (id),
    CONSTRAINT fk_training_need_run FOREIGN KEY (last_run_id) REFERENCES training_run (job_run_id),
    CONSTRAINT ck_training_need_state CHECK (state IN ('OPEN', 'ANSWERED', 'DISMISSED', 'GIVEN_UP')),
    CONSTRAINT ck_training_need_closed CHECK ((state = 'OPEN') = (closed_at IS NULL) AND (state = 'OPEN') = (closed_by IS NULL))
);
CREATE UNIQUE INDEX uq_training_need_open ON training_need ((true)) WHERE state = 'OPEN';
CREATE INDEX ix_training_need_run ON training_need (last_run_id);
COMMENT ON TABLE training_need IS 'That alerts ask for a training; at most one is open.';
COMMENT ON COLUMN training_need.opened_on IS 'The store''s day of its first alert: labels of after it tell of what the alert is about.';
COMMENT ON COLUMN training_need.last_cut_off IS 'Cut-off of its latest training; the next one wants a later one.';
COMMENT ON COLUMN training_need.last_on IS 'The store''s day of its latest training.';

CREATE TABLE training_need_alert
(
    alert_id   bigint      NOT NULL,
    need_id    bigint      NOT NULL,
    kind       text        NOT NULL,
    cause      text        NOT NULL,
    raised_on  date        NOT NULL,
    noticed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_training_need_alert PRIMARY KEY (alert_id),
    CONSTRAINT fk_training_need_alert_need FOREIGN KEY (need_id) REFERENCES training_need (id)
);
CREATE INDEX ix_training_need_alert_need ON training_need_alert (need_id);
CREATE TRIGGER training_need_alert_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON training_need_alert
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE training_need_alert IS 'Alerts that ask for a training, and which need they belong to. Insert only.';
