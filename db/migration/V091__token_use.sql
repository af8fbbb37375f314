-- An administrator who ends tokens has to see which of them something still uses.
ALTER TABLE api_token ADD COLUMN last_used_at timestamptz;
COMMENT ON COLUMN api_token.last_used_at IS 'When it last let a request in, to a few minutes; null: never since this is kept.';
