-- Whoever accepted an offer of late is asked for whenever the clock of a demonstration moves.
CREATE INDEX ix_action_event_answer ON action_event (day) WHERE to_status IN ('ACCEPTED', 'DECLINED');

ALTER TABLE campaign_event DROP CONSTRAINT ck_campaign_event_kind;
ALTER TABLE campaign_event ADD CONSTRAINT ck_campaign_event_kind CHECK (kind IN ('CREATED', 'LAUNCHED', 'PAUSED', 'RESUMED',
    'STOPPED', 'EXTENDED', 'HANDED_OVER', 'OUTCOMES_IMPORTED', 'CALLED'));

ALTER TABLE demonstration_clock ADD COLUMN scoring_due boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN demonstration_clock.scoring_due IS 'Whether everybody is to be scored as soon as the scoring run under way has ended.';
