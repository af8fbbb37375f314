-- Whoever had the application make a proposal has had a part in it, and is no second administrator.
ALTER TABLE promotion_proposal ADD COLUMN asked_by text;
COMMENT ON COLUMN promotion_proposal.asked_by IS
    'Whose training or challenger had the application propose it; null where a person proposed, or nobody had asked.';
