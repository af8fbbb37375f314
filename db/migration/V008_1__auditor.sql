ALTER TABLE app_user
    DROP CONSTRAINT ck_app_user_role,
    ADD CONSTRAINT ck_app_user_role CHECK (role IN ('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN', 'AUDITOR'));

CREATE TABLE sign_in_quota
(
    account    text        NOT NULL,
    entered_at timestamptz NOT NULL,
    left_out   bigint      NOT NULL DEFAULT 0,
    CONSTRAINT pk_sign_in_quota PRIMARY KEY (account),
    CONSTRAINT ck_sign_in_quota_left_out CHECK (left_out >= 0)
);
COMMENT ON TABLE sign_in_quota IS 'When refused sign-ins of an account last got an entry in the ledger, and how many since then did not.';
COMMENT ON COLUMN sign_in_quota.account IS 'User name; empty for all names that nobody has, which share one row.';
