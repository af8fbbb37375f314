CREATE TABLE uplift_run
(
    job_run_id  bigint NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT pk_uplift_run PRIMARY KEY (job_run_id),
    CONSTRAINT fk_uplift_run_job FOREIGN KEY (job_run_id) REFERENCES job_run (id),
    CONSTRAINT fk_uplift_run_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id)
);
CREATE INDEX ix_uplift_run_campaign ON uplift_run (campaign_id, job_run_id DESC);
COMMENT ON TABLE uplift_run IS 'A training of a model of effects on the members of a campaign.';

CREATE TABLE hand_over
(
    job_run_id  bigint  NOT NULL,
    campaign_id bigint  NOT NULL,
    target      text    NOT NULL,
    last_id     bigint  NOT NULL DEFAULT 0,
    delivered   integer NOT NULL DEFAULT 0,
    CONSTRAINT pk_hand_over PRIMARY KEY (job_run_id),
    CONSTRAINT fk_hand_over_job FOREIGN KEY (job_run_id) REFERENCES job_run (id),
    CONSTRAINT fk_hand_over_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT ck_hand_over_target CHECK (length(target) BETWEEN 1 AND 500)
);
CREATE INDEX ix_hand_over_campaign ON hand_over (campaign_id, job_run_id DESC);
COMMENT ON TABLE hand_over IS 'The list of a campaign on its way to a dialler or mail system.';
COMMENT ON COLUMN hand_over.last_id IS 'Checkpoint: actions up to this id have been taken by the target.';
