CREATE TABLE offer
(
    id         bigint GENERATED ALWAYS AS IDENTITY,
    name       text        NOT NULL,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text        NOT NULL,
    retired_at timestamptz,
    retired_by text,
    CONSTRAINT pk_offer PRIMARY KEY (id),
    CONSTRAINT ck_offer_name CHECK (length(name) BETWEEN 1 AND 100 AND name = btrim(name)),
    CONSTRAINT ck_offer_version CHECK (version >= 1),
    CONSTRAINT ck_offer_retired CHECK ((retired_at IS NULL) = (retired_by IS NULL))
);
CREATE UNIQUE INDEX uq_offer_name ON offer (lower(name)) WHERE retired_at IS NULL;
COMMENT ON TABLE offer IS 'Something that can be proposed to a customer. Retired ones stay, since actions and policies refer to them.';
COMMENT ON COLUMN offer.version IS 'Number of the version in use, the newest one; a save that was based on another one is refused.';

CREATE TABLE offer_version
(
    id              bigint GENERATED ALWAYS AS IDENTITY,
    offer_id        bigint           NOT NULL,
    number          integer          NOT NULL,
    name            text             NOT NULL,
    description     text             NOT NULL,
    script          text[]           NOT NULL,
    answers         text[]           NOT NULL,
    cost            double precision NOT NULL,
    discount_share  double precision NOT NULL,
    discount_months integer          NOT NULL,
    stayer_uptake   double precision NOT NULL,
    contact_cost    double precision NOT NULL,
    save_alpha      double precision NOT NULL,
    save_beta       double precision NOT NULL,
    eligibility     jsonb            NOT NULL,
    valid_from      date,
    valid_to        date,
    active          boolean          NOT NULL,
    comment         text             NOT NULL,
    saved_at        timestamptz      NOT NULL,
    saved_by        text             NOT NULL,
    CONSTRAINT pk_offer_version PRIMARY KEY (id),
    CONSTRAINT uq_offer_version_number UNIQUE (offer_id, number),
    CONSTRAINT fk_offer_version_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
    CONSTRAINT ck_offer_version_number CHECK (number >= 1),
    CONSTRAINT ck_offer_version_text CHECK (length(description) <= 500 AND length(comment) <= 500
        AND cardinality(script) <= 10 AND cardinality(answers) <= 40),
    CONSTRAINT ck_offer_version_cost CHECK (cost BETWEEN 0 AND 100000 AND contact_cost BETWEEN 0 AND 100000),
    CONSTRAINT ck_offer_version_discount CHECK (discount_share BETWEEN 0 AND 1 AND discount_months BETWEEN 0 AND 60),
    CONSTRAINT ck_offer_version_uptake CHECK (stayer_uptake BETWEEN 0 AND 1),
    CONSTRAINT ck_offer_version_save CHECK (save_alpha > 0 AND save_alpha <= 100000 AND save_beta > 0 AND save_beta <= 100000),
    CONSTRAINT ck_offer_version_validity CHECK (valid_from <= valid_to),
    CONSTRAINT ck_offer_version_eligibility CHECK (jsonb_typeof(eligibility) = 'object')
);
CREATE TRIGGER offer_version_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON offer_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE offer_version IS 'Every form that an offer ever had. Insert only.';
COMMENT ON COLUMN offer_version.answers IS 'Names of the raw features that it does something about; none for an offer that suits any reason.';
COMMENT ON COLUMN offer_version.cost IS 'What it costs once a customer takes it, $, besides the discount.';
COMMENT ON COLUMN offer_version.discount_share IS 'Share of the monthly charge that is waived for discount_months.';
COMMENT ON COLUMN offer_version.stayer_uptake IS 'Share of contacted customers who would have stayed and take it all the same.';
COMMENT ON COLUMN offer_version.save_alpha IS 'With save_beta the Beta distribution of the save rate as expected before any outcome.';
COMMENT ON COLUMN offer_version.eligibility IS 'Tree of criteria over raw features with the number of its format.';
COMMENT ON COLUMN offer_version.active IS 'False while it is not to be proposed, whatever its dates.';

CREATE TABLE offer_save_rate
(
    offer_id    bigint           NOT NULL,
    prior_alpha double precision NOT NULL,
    prior_beta  double precision NOT NULL,
    alpha       double precision NOT NULL,
    beta        double precision NOT NULL,
    retained    bigint           NOT NULL,
    lost        bigint           NOT NULL,
    CONSTRAINT pk_offer_save_rate PRIMARY KEY (offer_id),
    CONSTRAINT fk_offer_save_rate_offer FOREIGN KEY (offer_id) REFERENCES offer (id),
    CONSTRAINT ck_offer_save_rate_beta CHECK (alpha > 0 AND beta > 0),
    CONSTRAINT ck_offer_save_rate_counts CHECK (retained >= 0 AND lost >= 0)
);
COMMENT ON TABLE offer_save_rate IS 'What the outcomes so far say of an offer''s save rate, as a Beta distribution, and the prior they started from.';

CREATE TABLE proposal_policy
(
    id           bigint GENERATED ALWAYS AS IDENTITY,
    content_hash bytea       NOT NULL,
    created_at   timestamptz NOT NULL,
    CONSTRAINT pk_proposal_policy PRIMARY KEY (id),
    CONSTRAINT uq_proposal_policy_content UNIQUE (content_hash),
    CONSTRAINT ck_proposal_policy_hash CHECK (octet_length(content_hash) = 32)
);
CREATE TRIGGER proposal_policy_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_policy
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE proposal_policy IS 'The offers and save rates that proposals were made by at one time. Insert only: a prediction names its policy for ever.';

CREATE TABLE proposal_policy_offer
(
    policy_id        bigint           NOT NULL,
    offer_version_id bigint           NOT NULL,
    save_alpha       double precision NOT NULL,
    save_beta        double precision NOT NULL,
    CONSTRAINT pk_proposal_policy_offer PRIMARY KEY (policy_id, offer_version_id),
    CONSTRAINT fk_proposal_policy_offer_policy FOREIGN KEY (policy_id) REFERENCES proposal_policy (id),
    CONSTRAINT fk_proposal_policy_offer_version FOREIGN KEY (offer_version_id) REFERENCES offer_version (id)
);
CREATE TRIGGER proposal_policy_offer_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON proposal_policy_offer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE proposal_policy_offer IS 'An offer of a policy with the save rate as it was believed to be then. Insert only.';
