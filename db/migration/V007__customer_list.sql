-- The list of customers can be sorted by when they were scored.
CREATE INDEX ix_customer_score_scored_at ON customer_score (scored_at DESC, customer_id);
