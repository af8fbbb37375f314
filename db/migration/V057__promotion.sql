-- A promotion may need a second administrator: one proposes, another decides.
CREATE TABLE promotion_proposal
(
    id               bigint GENERATED ALWAYS AS IDENTITY,
    task             text        NOT NULL,
    model_version_id bigint      NOT NULL,
    champion_id      bigint,
    reason           text        NOT NULL,
    proposed_at      timestamptz NOT NULL DEFAULT now(),
    proposed_by      text        NOT NULL,
    CONSTRAINT pk_promotion_proposal PRIMARY KEY (id),
    CONSTRAINT fk_promotion_proposal_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT fk_promotion_proposal_champion FOREIGN KEY (champion_id) REFERENCES model_version (id),
    CONSTRAINT ck_promotion_proposal_task CHECK (task IN ('CHURN', 'VALUE')),
    CONSTRAINT ck_promotion_proposal_reason CHECK (length(trim(reason)) > 0)
);
CREATE INDEX ix_promotion_proposal_version ON promotion_proposal (model_version_id);
CREATE INDEX ix_promotion_proposal_champion ON promotion_proposal (champion_id);
CREATE TRIGGER promotion_proposal_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON promotion_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE promotion_proposal IS 'Somebody proposes that a version becomes champion. Open until it is decided. Insert only.';
COMMENT ON COLUMN promotion_proposal.champion_id IS 'The champion that it is to replace: once another is champion, the proposal cannot be approved.';

CREATE TABLE promotion_decision
(
    proposal_id bigint      NOT NULL,
    outcome     text        NOT NULL,
    note        text        NOT NULL,
    decided_at  timestamptz NOT NULL DEFAULT now(),
    decided_by  text        NOT NULL,
    CONSTRAINT pk_promotion_decision PRIMARY KEY (proposal_id),
    CONSTRAINT fk_promotion_decision_proposal FOREIGN KEY (proposal_id) REFERENCES promotion_proposal (id),
    CONSTRAINT ck_promotion_decision_outcome CHECK (outcome IN ('APPROVED', 'REJECTED', 'WITHDRAWN'))
);
CREATE TRIGGER promotion_decision_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON promotion_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE promotion_decision IS 'What became of a proposal; one decision each, whoever comes first. Insert only.';

CREATE TABLE promotion_policy
(
    id         bigint GENERATED ALWAYS AS IDENTITY,
    four_eyes  boolean     NOT NULL,
    reason     text        NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text        NOT NULL,
    CONSTRAINT pk_promotion_policy PRIMARY KEY (id),
    CONSTRAINT ck_promotion_policy_reason CHECK (length(trim(reason)) > 0)
);
CREATE TRIGGER promotion_policy_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON promotion_policy
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE promotion_policy IS 'Whether a promotion needs a second administrator; the newest row counts, none means no. Insert only.';

-- How a champion came to be one: rolling back goes to the champion before, and again to the one before that.
ALTER TABLE champion_change ADD COLUMN kind text NOT NULL DEFAULT 'PROMOTION';
ALTER TABLE champion_change ADD COLUMN proposal_id bigint;
ALTER TABLE champion_change ADD CONSTRAINT ck_champion_change_kind CHECK (kind IN ('PROMOTION', 'ROLLBACK'));
ALTER TABLE champion_change ADD CONSTRAINT fk_champion_change_proposal FOREIGN KEY (proposal_id) REFERENCES promotion_proposal (id);
CREATE UNIQUE INDEX uq_champion_change_proposal ON champion_change (proposal_id) WHERE proposal_id IS NOT NULL;
CREATE INDEX ix_champion_change_time ON champion_change (task, changed_at DESC);
COMMENT ON COLUMN champion_change.proposal_id IS 'The proposal that was approved; null where none was needed.';
