CREATE TABLE uplift_model
(
    id               bigint GENERATED ALWAYS AS IDENTITY,
    campaign_id      bigint           NOT NULL,
    control_artifact bytea            NOT NULL,
    treated_artifact bytea            NOT NULL,
    training_members integer          NOT NULL,
    test_members     integer          NOT NULL,
    qini             double precision NOT NULL,
    qini_low         double precision NOT NULL,
    qini_high        double precision NOT NULL,
    curve_contacted  integer[]          NOT NULL,
    curve_gain       double precision[] NOT NULL,
    trained_at       timestamptz      NOT NULL,
    trained_by       text             NOT NULL,
    CONSTRAINT pk_uplift_model PRIMARY KEY (id),
    CONSTRAINT ck_uplift_model_qini CHECK (qini_low <= qini_high),
    CONSTRAINT ck_uplift_model_curve CHECK (cardinality(curve_contacted) = cardinality(curve_gain))
);
CREATE INDEX ix_uplift_model_campaign ON uplift_model (campaign_id, id DESC);
CREATE TRIGGER uplift_model_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON uplift_model
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE uplift_model IS 'Models of the effect of a campaign, one for each arm, with their Qini on members held out. Insert only.';

CREATE TABLE campaign
(
    id              bigint GENERATED ALWAYS AS IDENTITY,
    name            text             NOT NULL,
    segment_id      bigint,
    offer_id        bigint,
    targeting       text             NOT NULL,
    uplift_model_id bigint,
    budget          double precision NOT NULL,
    capacity        integer          NOT NULL,
    control_share   double precision NOT NULL,
    seed            bigint           NOT NULL,
    starts_on       date             NOT NULL,
    ends_on         date             NOT NULL,
    window_days     integer          NOT NULL,
    status          text             NOT NULL,
    stopped_on      date,
    version         integer          NOT NULL,
    contacts        integer,
    controls        integer,
    expected_profit double precision,
    expected_spend  double precision,
    expected_saved  double precision,
    created_at      timestamptz      NOT NULL,
    created_by      text             NOT NULL,
    launched_at     timestamptz,
    launched_by     text,
    CONSTRAINT pk_campaign PRIMARY KEY (id),
    CONSTRAINT fk_campaign_segment FOREIGN KEY (segment_id) REFERENCES segment (id),
    CONSTRAINT fk_campaign_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
    CONSTRAINT fk_campaign_uplift_model FOREIGN KEY (uplift_model_id) REFERENCES uplift_model (id),
    CONSTRAINT ck_campaign_name CHECK (length(name) BETWEEN 1 AND 100 AND name = btrim(name)),
    CONSTRAINT ck_campaign_targeting CHECK (targeting IN ('EXPECTED_PROFIT', 'EFFECT')
        AND (targeting = 'EFFECT') = (uplift_model_id IS NOT NULL)),
    CONSTRAINT ck_campaign_limits CHECK (budget > 0 AND capacity >= 1 AND control_share > 0 AND control_share < 1),
    CONSTRAINT ck_campaign_days CHECK (starts_on <= ends_on AND window_days >= 1),
    CONSTRAINT ck_campaign_status CHECK (status IN ('DRAFT', 'RUNNING', 'PAUSED', 'STOPPED')),
    CONSTRAINT ck_campaign_stopped CHECK ((status = 'STOPPED') = (stopped_on IS NOT NULL)),
    CONSTRAINT ck_campaign_launched CHECK ((launched_at IS NULL) = (launched_by IS NULL) AND (launched_at IS NULL) = (contacts IS NULL)
        AND (launched_at IS NULL) = (controls IS NULL) AND (launched_at IS NOT NULL OR status IN ('DRAFT')))
);
CREATE UNIQUE INDEX uq_campaign_name ON campaign (lower(name));
CREATE INDEX ix_campaign_segment ON campaign (segment_id);
CREATE INDEX ix_campaign_offer ON campaign (offer_id);
CREATE INDEX ix_campaign_uplift_model ON campaign (uplift_model_id);
CREATE INDEX ix_campaign_status ON campaign (status, id DESC);
ALTER TABLE uplift_model ADD CONSTRAINT fk_uplift_model_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id);
COMMENT ON TABLE campaign IS 'An offer made to many within a budget, with a control group that is held out by lot.';
COMMENT ON COLUMN campaign.segment_id IS 'Whom it is for; null for everyone.';
COMMENT ON COLUMN campaign.offer_id IS 'The offer to all; null: to each the one that the current answer proposes.';
COMMENT ON COLUMN campaign.window_days IS 'Days after the start within which leaving counts in the results.';
COMMENT ON COLUMN campaign.expected_saved IS 'Customers whom the contacts were expected to keep when it was launched.';

CREATE TABLE campaign_member
(
    campaign_id      bigint           NOT NULL,
    customer_id      bigint           NOT NULL,
    arm              text             NOT NULL,
    tenth            smallint         NOT NULL,
    snapshot_id      bigint           NOT NULL,
    offer_version_id bigint           NOT NULL,
    score            double precision NOT NULL,
    probability      double precision NOT NULL,
    clv              double precision NOT NULL,
    monthly_charge   double precision,
    expected_profit  double precision NOT NULL,
    CONSTRAINT pk_campaign_member PRIMARY KEY (campaign_id, customer_id),
    CONSTRAINT fk_campaign_member_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT fk_campaign_member_offer_version FOREIGN KEY (offer_version_id) REFERENCES offer_version (id),
    CONSTRAINT ck_campaign_member_arm CHECK (arm IN ('TREATMENT', 'CONTROL')),
    CONSTRAINT ck_campaign_member_tenth CHECK (tenth BETWEEN 1 AND 10)
);
CREATE INDEX ix_campaign_member_customer ON campaign_member (customer_id);
CREATE TRIGGER campaign_member_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_member
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE campaign_member IS 'Who takes part in which arm, with what was known when the lot was drawn. Insert only: results count everybody in the arm drawn.';
COMMENT ON COLUMN campaign_member.tenth IS 'Of risk among the members, 10 the highest: the stratum of the draw.';
COMMENT ON COLUMN campaign_member.score IS 'By how much a contact was expected to lower the probability to leave: what the Qini curve ranks by.';

CREATE TABLE campaign_event
(
    id          bigint GENERATED ALWAYS AS IDENTITY,
    campaign_id bigint      NOT NULL,
    kind        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    day         date        NOT NULL,
    actor       text        NOT NULL,
    reason      text        NOT NULL,
    CONSTRAINT pk_campaign_event PRIMARY KEY (id),
    CONSTRAINT fk_campaign_event_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT ck_campaign_event_kind CHECK (kind IN ('CREATED', 'LAUNCHED', 'PAUSED', 'RESUMED', 'STOPPED', 'EXTENDED',
        'HANDED_OVER', 'OUTCOMES_IMPORTED')),
    CONSTRAINT ck_campaign_event_reason CHECK (length(reason) <= 500)
);
CREATE INDEX ix_campaign_event_campaign ON campaign_event (campaign_id, id DESC);
CREATE TRIGGER campaign_event_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE campaign_event IS 'What happened to a campaign. Insert only; the same stands in the ledger.';

ALTER TABLE retention_action ADD CONSTRAINT fk_retention_action_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id);
