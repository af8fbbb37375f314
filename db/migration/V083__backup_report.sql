-- Backups are made outside the application, by whatever tool the operator trusts; its script reports here.
CREATE TABLE backup_report
(
    id          bigint GENERATED ALWAYS AS IDENTITY,
    taken_at    timestamptz NOT NULL,
    location    text        NOT NULL,
    bytes       bigint      NOT NULL,
    tool        text        NOT NULL,
    reported_at timestamptz NOT NULL DEFAULT now(),
    reported_by text        NOT NULL,
    CONSTRAINT pk_backup_report PRIMARY KEY (id),
    CONSTRAINT ck_backup_report_location CHECK (length(trim(location)) > 0 AND length(location) <= 500),
    CONSTRAINT ck_backup_report_tool CHECK (length(trim(tool)) > 0 AND length(tool) <= 100),
    CONSTRAINT ck_backup_report_bytes CHECK (bytes > 0)
);
CREATE INDEX ix_backup_report_taken ON backup_report (taken_at DESC, id DESC);
CREATE TRIGGER backup_report_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON backup_report
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE backup_report IS 'Backups as the scripts that made them reported them. Insert only.';
COMMENT ON COLUMN backup_report.taken_at IS 'The moment whose state the backup holds.';
