CREATE TABLE contact_limit
(
    id         bigint GENERATED ALWAYS AS IDENTITY,
    contacts   integer     NOT NULL,
    days       integer     NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text        NOT NULL,
    CONSTRAINT pk_contact_limit PRIMARY KEY (id),
    CONSTRAINT ck_contact_limit CHECK (contacts BETWEEN 1 AND 100 AND days BETWEEN 1 AND 365)
);
CREATE TRIGGER contact_limit_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contact_limit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE contact_limit IS 'How often a customer may be contacted; the newest row holds. Insert only.';

CREATE TABLE do_not_contact
(
    customer_id bigint      NOT NULL,
    reason      text        NOT NULL,
    since       timestamptz NOT NULL,
    set_by      text        NOT NULL,
    CONSTRAINT pk_do_not_contact PRIMARY KEY (customer_id),
    CONSTRAINT fk_do_not_contact_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT ck_do_not_contact_reason CHECK (length(reason) BETWEEN 1 AND 300)
);
CREATE INDEX ix_do_not_contact_since ON do_not_contact (since DESC, customer_id);
COMMENT ON TABLE do_not_contact IS 'Customers who are not to be contacted. Who set or lifted it when stands in the ledger.';

CREATE TABLE retention_action
(
    id               bigint GENERATED ALWAYS AS IDENTITY,
    customer_id      bigint           NOT NULL,
    offer_version_id bigint           NOT NULL,
    campaign_id      bigint,
    prediction_id    bigint           NOT NULL,
    level            text             NOT NULL,
    risk_band        text             NOT NULL,
    main_reason      text,
    probability      double precision NOT NULL,
    clv              double precision NOT NULL,
    expected_profit  double precision NOT NULL,
    status           text             NOT NULL,
    assignee         text,
    due_on           date             NOT NULL,
    contacted_on     date,
    window_ends_on   date,
    closed_on        date,
    version          integer          NOT NULL DEFAULT 0,
    created_on       date             NOT NULL,
    created_at       timestamptz      NOT NULL,
    created_by       text             NOT NULL,
    changed_at       timestamptz      NOT NULL,
    changed_by       text             NOT NULL,
    CONSTRAINT pk_retention_action PRIMARY KEY (id),
    CONSTRAINT fk_retention_action_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT fk_retention_action_offer_version FOREIGN KEY (offer_version_id) REFERENCES offer_version (id),
    CONSTRAINT ck_retention_action_status CHECK (status IN ('PROPOSED', 'ASSIGNED', 'CONTACTED', 'ACCEPTED', 'DECLINED',
        'NO_ANSWER', 'RETAINED', 'LOST', 'CANCELLED')),
    CONSTRAINT ck_retention_action_risk_band CHECK (risk_band IN ('LOW', 'MEDIUM', 'HIGH')),
    CONSTRAINT ck_retention_action_level CHECK (level IN
        ('CRITICAL', 'HIGH_PRIORITY', 'PROACTIVE', 'MONITOR', 'NURTURE', 'MAINTAIN')),
    CONSTRAINT ck_retention_action_probability CHECK (probability BETWEEN 0 AND 1),
    CONSTRAINT ck_retention_action_assignee CHECK (status <> 'ASSIGNED' OR assignee IS NOT NULL),
    CONSTRAINT ck_retention_action_contacted CHECK (status = 'CANCELLED' OR (contacted_on IS NULL) = (status IN ('PROPOSED', 'ASSIGNED'))),
    CONSTRAINT ck_retention_action_window CHECK ((window_ends_on IS NULL) = (contacted_on IS NULL)
        AND window_ends_on >= contacted_on),
    CONSTRAINT ck_retention_action_closed CHECK ((closed_on IS NOT NULL) = (status IN ('RETAINED', 'LOST', 'CANCELLED')))
);
-- Nobody is proposed twice at the same time: two people who propose at once find out here.
CREATE UNIQUE INDEX uq_retention_action_waiting ON retention_action (customer_id) WHERE status IN ('PROPOSED', 'ASSIGNED');
CREATE INDEX ix_retention_action_customer ON retention_action (customer_id, id DESC);
CREATE INDEX ix_retention_action_waiting ON retention_action (due_on, expected_profit DESC, id)
    WHERE status IN ('PROPOSED', 'ASSIGNED', 'NO_ANSWER');
CREATE INDEX ix_retention_action_status ON retention_action (status, due_on, expected_profit DESC, id);
CREATE INDEX ix_retention_action_assignee ON retention_action (assignee, status, due_on, expected_profit DESC, id);
CREATE INDEX ix_retention_action_running ON retention_action (window_ends_on)
    WHERE status IN ('CONTACTED', 'ACCEPTED', 'DECLINED', 'NO_ANSWER');
CREATE INDEX ix_retention_action_offer ON retention_action (offer_version_id, status);
CREATE INDEX ix_retention_action_campaign ON retention_action (campaign_id, status) WHERE campaign_id IS NOT NULL;
CREATE INDEX ix_retention_action_created ON retention_action (created_on);
CREATE INDEX ix_retention_action_contacted ON retention_action (contacted_on) WHERE contacted_on IS NOT NULL;
CREATE INDEX ix_retention_action_closed ON retention_action (closed_on) WHERE closed_on IS NOT NULL;
COMMENT ON TABLE retention_action IS 'One offer made, or to be made, to one customer. How it came to its state stands in action_event.';
COMMENT ON COLUMN retention_action.prediction_id IS 'The answer that was current when it was proposed.';
COMMENT ON COLUMN retention_action.probability IS 'Calibrated churn probability when it was proposed: what outcomes are later compared with.';
COMMENT ON COLUMN retention_action.window_ends_on IS 'Last day of the churn window after the first contact; who is a customer beyond it has been retained.';
COMMENT ON COLUMN retention_action.version IS 'Counts changes; one that was based on another state is refused.';
COMMENT ON COLUMN retention_action.created_on IS 'Day of the business; created_at is the machine''s time.';

CREATE TABLE action_event
(
    id          bigint GENERATED ALWAYS AS IDENTITY,
    action_id   bigint      NOT NULL,
    customer_id bigint      NOT NULL,
    occurred_at timestamptz NOT NULL,
    day         date        NOT NULL,
    actor       text        NOT NULL,
    from_status text,
    to_status   text        NOT NULL,
    channel     text,
    assignee    text,
    due_on      date        NOT NULL,
    CONSTRAINT pk_action_event PRIMARY KEY (id),
    CONSTRAINT fk_action_event_action FOREIGN KEY (action_id) REFERENCES retention_action (id),
    CONSTRAINT fk_action_event_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT ck_action_event_channel CHECK (channel IN ('PHONE', 'EMAIL', 'SMS', 'CHAT', 'SHOP', 'LETTER')),
    CONSTRAINT ck_action_event_contact CHECK (to_status <> 'CONTACTED' OR channel IS NOT NULL)
);
CREATE INDEX ix_action_event_action ON action_event (action_id, id);
CREATE INDEX ix_action_event_contact ON action_event (customer_id, day) WHERE to_status = 'CONTACTED';
CREATE TRIGGER action_event_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON action_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE action_event IS 'Every step of every action: who, when, how. Insert only.';
COMMENT ON COLUMN action_event.from_status IS 'Null for the step that created the action; equal to to_status where assignee or due day alone changed.';
COMMENT ON COLUMN action_event.day IS 'Day of the business; occurred_at is the machine''s time.';

CREATE TABLE action_note
(
    event_id    bigint NOT NULL,
    customer_id bigint NOT NULL,
    note        text   NOT NULL,
    CONSTRAINT pk_action_note PRIMARY KEY (event_id),
    CONSTRAINT fk_action_note_event FOREIGN KEY (event_id) REFERENCES action_event (id),
    CONSTRAINT fk_action_note_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT ck_action_note_length CHECK (length(note) BETWEEN 1 AND 1000)
);
CREATE INDEX ix_action_note_customer ON action_note (customer_id);
COMMENT ON TABLE action_note IS 'What somebody wrote about a step. It may be about the person, so it goes when the customer is erased; the step stays.';
