-- What the registry refuses once it refuses after every run: it is noted, and not asked again.
ALTER TABLE shadow_proposal
    ADD COLUMN refusal text,
    ADD CONSTRAINT ck_shadow_proposal_refusal CHECK (refusal IS NULL OR proposal_id IS NULL);
COMMENT ON COLUMN shadow_proposal.proposal_id IS 'Null where somebody had proposed the version before, or the registry refused.';
COMMENT ON COLUMN shadow_proposal.refusal IS 'Why the registry took no proposal; null where it took one, or had one.';
