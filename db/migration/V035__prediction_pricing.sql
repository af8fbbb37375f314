-- Predictions say what their value was computed from and which proposal was made; null in those from before.
ALTER TABLE prediction
    ADD COLUMN economics_id bigint,
    ADD COLUMN expected_revenue double precision,
    ADD COLUMN value_inputs double precision[],
    ADD COLUMN proposal_policy_id bigint,
    ADD COLUMN offer_version_id bigint,
    ADD COLUMN expected_profit double precision,
    ADD COLUMN recommendation_rule text,
    ADD CONSTRAINT ck_prediction_pricing CHECK (
        (economics_id IS NULL) = (expected_revenue IS NULL) AND (economics_id IS NULL) = (value_inputs IS NULL)
        AND (economics_id IS NOT NULL OR proposal_policy_id IS NULL)),
    ADD CONSTRAINT ck_prediction_proposal CHECK (
        (proposal_policy_id IS NULL) = (recommendation_rule IS NULL)
        AND (proposal_policy_id IS NOT NULL OR offer_version_id IS NULL)
        AND (offer_version_id IS NULL) = (expected_profit IS NULL));
COMMENT ON COLUMN prediction.economics_id IS 'Version of the economic settings that the value was computed under; null: those of the value version.';
COMMENT ON COLUMN prediction.expected_revenue IS 'Expected revenue of a month while the customer stays, $.';
COMMENT ON COLUMN prediction.value_inputs IS 'What of the customer''s bills and tenure entered the value, so that it can be computed again; empty where nothing was known.';
COMMENT ON COLUMN prediction.proposal_policy_id IS 'Policy that decided on recommendation and offer; null: the decision table over risk and charge.';
COMMENT ON COLUMN prediction.offer_version_id IS 'Offer that was proposed; null where none was.';
COMMENT ON COLUMN prediction.expected_profit IS 'Of contacting the customer with that offer, $.';
COMMENT ON COLUMN prediction.recommendation_rule IS 'Name of the policy''s rule that decided.';

ALTER TABLE customer_score
    ADD COLUMN clv_low double precision,
    ADD COLUMN clv_high double precision,
    ADD COLUMN economics_id bigint,
    ADD COLUMN expected_revenue double precision,
    ADD COLUMN proposal_policy_id bigint,
    ADD COLUMN offer_version_id bigint,
    ADD COLUMN expected_profit double precision,
    ADD COLUMN recommendation_rule text;
COMMENT ON COLUMN customer_score.clv_low IS 'Lower end of the value''s range, $.';
COMMENT ON COLUMN customer_score.clv_high IS 'Upper end of the value''s range, $.';
COMMENT ON COLUMN customer_score.economics_id IS 'Version of the economic settings behind the value.';
COMMENT ON COLUMN customer_score.expected_revenue IS 'Expected revenue of a month while the customer stays, $.';
COMMENT ON COLUMN customer_score.proposal_policy_id IS 'Policy that decided on recommendation and offer.';
COMMENT ON COLUMN customer_score.offer_version_id IS 'Offer that is proposed; null where none is.';
COMMENT ON COLUMN customer_score.expected_profit IS 'Of contacting the customer with that offer, $.';
COMMENT ON COLUMN customer_score.recommendation_rule IS 'Name of the policy''s rule that decided.';

-- All ranges of a run, on whatever node, use what was in force when it was asked for.
ALTER TABLE scoring_run
    ADD COLUMN economics_id bigint,
    ADD COLUMN proposal_policy_id bigint;
COMMENT ON COLUMN scoring_run.economics_id IS 'Version of the economic settings of the run.';
COMMENT ON COLUMN scoring_run.proposal_policy_id IS 'Policy of proposals of the run; null: the decision table over risk and charge.';
