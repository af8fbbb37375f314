CREATE TABLE shadow_agreement
(
    job_run_id    bigint      NOT NULL,
    challenger_id bigint      NOT NULL,
    moves         bigint[]    NOT NULL,
    correlation   double precision,
    counted_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_shadow_agreement PRIMARY KEY (job_run_id, challenger_id),
    CONSTRAINT fk_shadow_agreement_run FOREIGN KEY (job_run_id, challenger_id) REFERENCES shadow_run (job_run_id, challenger_id),
    CONSTRAINT ck_shadow_agreement_moves CHECK (cardinality(moves) = 9),
    CONSTRAINT ck_shadow_agreement_correlation CHECK (correlation BETWEEN -1 AND 1)
);
CREATE TRIGGER shadow_agreement_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON shadow_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE shadow_agreement IS 'How far champion and challenger agreed in a run, over all its ranges. Insert only.';
COMMENT ON COLUMN shadow_agreement.correlation IS 'Pearson''s, of the probabilities; null where one of them says the same of everybody.';

CREATE TABLE shadow_outcome
(
    job_run_id    bigint      NOT NULL,
    challenger_id bigint      NOT NULL,
    drawn         integer     NOT NULL,
    contacted     integer     NOT NULL,
    compared      integer     NOT NULL,
    churners      integer     NOT NULL,
    champion      jsonb,
    challenger    jsonb,
    differences   jsonb       NOT NULL,
    verdict       text        NOT NULL,
    seen_on       date        NOT NULL,
    measured_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_shadow_outcome PRIMARY KEY (job_run_id, challenger_id),
    CONSTRAINT fk_shadow_outcome_run FOREIGN KEY (job_run_id, challenger_id) REFERENCES shadow_run (job_run_id, challenger_id),
    CONSTRAINT ck_shadow_outcome_counts CHECK (contacted + compared <= drawn AND churners <= compared),
    CONSTRAINT ck_shadow_outcome_verdict CHECK (verdict IN ('BETTER', 'WORSE', 'NOT_SHOWN', 'TOO_FEW'))
);
CREATE TRIGGER shadow_outcome_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON shadow_outcome
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE shadow_outcome IS 'Champion and challenger measured on what became of the same customers, once the window has passed. Insert only.';
COMMENT ON COLUMN shadow_outcome.drawn IS 'Customers of the run looked at: all, or a sample by the hash of their id.';
COMMENT ON COLUMN shadow_outcome.contacted IS 'Of them left out because a contact may have changed what became of them.';
COMMENT ON COLUMN shadow_outcome.compared IS 'Of the others those measured on: of each of the champion''s bands the same share.';
COMMENT ON COLUMN shadow_outcome.seen_on IS 'Day of the business on which the outcomes were read.';

CREATE TABLE shadow_proposal
(
    challenger_id bigint      NOT NULL,
    champion_id   bigint      NOT NULL,
    job_run_id    bigint      NOT NULL,
    proposal_id   bigint,
    proposed_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_shadow_proposal PRIMARY KEY (challenger_id, champion_id),
    CONSTRAINT fk_shadow_proposal_outcome FOREIGN KEY (job_run_id, challenger_id) REFERENCES shadow_outcome (job_run_id, challenger_id),
    CONSTRAINT fk_shadow_proposal_champion FOREIGN KEY (champion_id) REFERENCES model_version (id),
    CONSTRAINT fk_shadow_proposal_proposal FOREIGN KEY (proposal_id) REFERENCES promotion_proposal (id)
);
CREATE TRIGGER shadow_proposal_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON shadow_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE shadow_proposal IS 'A challenger is proposed once against a champion, by what it did in shadow. Insert only.';
COMMENT ON COLUMN shadow_proposal.proposal_id IS 'Null where somebody had proposed the version before.';
