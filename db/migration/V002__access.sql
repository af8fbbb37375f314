CREATE TABLE app_user
(
    id              bigint GENERATED ALWAYS AS IDENTITY,
    username        text        NOT NULL,
    display_name    text        NOT NULL,
    password_hash   text        NOT NULL,
    role            text        NOT NULL,
    enabled         boolean     NOT NULL DEFAULT true,
    failed_attempts integer     NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    version         integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_app_user PRIMARY KEY (id),
    CONSTRAINT ck_app_user_username CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 100),
    CONSTRAINT ck_app_user_role CHECK (role IN ('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')),
    CONSTRAINT ck_app_user_failed_attempts CHECK (failed_attempts >= 0)
);
CREATE UNIQUE INDEX uq_app_user_username ON app_user (username);
COMMENT ON TABLE app_user IS 'People who sign in.';
COMMENT ON COLUMN app_user.password_hash IS 'Password in the encoding of Spring Security''s delegating encoder, never in clear.';
COMMENT ON COLUMN app_user.locked_until IS 'Sign-in is refused until this moment after too many wrong passwords.';

CREATE TABLE api_token
(
    id         bigint GENERATED ALWAYS AS IDENTITY,
    user_id    bigint      NOT NULL,
    name       text        NOT NULL,
    token_hash bytea       NOT NULL,
    hint       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT pk_api_token PRIMARY KEY (id),
    CONSTRAINT fk_api_token_user FOREIGN KEY (user_id) REFERENCES app_user (id),
    CONSTRAINT ck_api_token_name CHECK (length(name) BETWEEN 1 AND 100),
    CONSTRAINT ck_api_token_hash CHECK (octet_length(token_hash) = 32),
    CONSTRAINT ck_api_token_expiry CHECK (expires_at > created_at)
);
CREATE UNIQUE INDEX uq_api_token_hash ON api_token (token_hash);
CREATE INDEX ix_api_token_user ON api_token (user_id, created_at DESC);
COMMENT ON TABLE api_token IS 'Bearer tokens for the REST interface; they act with the role of their owner.';
COMMENT ON COLUMN api_token.token_hash IS 'SHA-256 of the token; the token itself is shown once and not kept.';
COMMENT ON COLUMN api_token.hint IS 'The first characters of the token, so that its owner recognises it.';

CREATE TABLE sign_in
(
    id          bigint GENERATED ALWAYS AS IDENTITY,
    occurred_at timestamptz NOT NULL DEFAULT now(),
    username    text        NOT NULL,
    outcome     text        NOT NULL,
    address     text,
    CONSTRAINT pk_sign_in PRIMARY KEY (id),
    CONSTRAINT ck_sign_in_username CHECK (length(username) <= 100),
    CONSTRAINT ck_sign_in_outcome CHECK (outcome IN ('SUCCESS', 'WRONG_CREDENTIALS', 'LOCKED', 'DISABLED'))
);
CREATE INDEX ix_sign_in_username ON sign_in (username, occurred_at DESC);
CREATE INDEX ix_sign_in_occurred_at ON sign_in (occurred_at DESC);
CREATE TRIGGER sign_in_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sign_in
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE sign_in IS 'Every attempt to sign in with a password. Insert only.';
COMMENT ON COLUMN sign_in.username IS 'What was typed, shortened; it need not name a user.';
