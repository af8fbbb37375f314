-- Whom to contact first is asked every morning.
CREATE INDEX ix_customer_score_profit ON customer_score (expected_profit DESC, customer_id) WHERE expected_profit > 0;
-- Who accepted an offer lately.
CREATE INDEX ix_action_event_accepted ON action_event (day) WHERE to_status = 'ACCEPTED';
