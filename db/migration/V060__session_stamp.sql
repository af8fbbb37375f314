-- Who loses a role, a password or the account must not go on with a session that was begun before.
ALTER TABLE app_user ADD COLUMN session_stamp integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN app_user.session_stamp IS 'Sessions that were begun under another stamp are over.';
