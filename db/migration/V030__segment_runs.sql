-- A run may be over the members of a segment instead of everyone.
ALTER TABLE scoring_run DROP CONSTRAINT ck_scoring_run_scope;
ALTER TABLE scoring_run ADD COLUMN segment_id bigint;
ALTER TABLE scoring_run ADD CONSTRAINT ck_scoring_run_scope
    CHECK (scope IN ('ALL', 'SEGMENT') AND (scope = 'SEGMENT') = (segment_id IS NOT NULL));
COMMENT ON COLUMN scoring_run.segment_id IS 'The segment whose members are scored; its rule is asked once, when the run is divided into ranges.';

CREATE TABLE scoring_run_member
(
    job_run_id  bigint NOT NULL,
    customer_id bigint NOT NULL,
    CONSTRAINT pk_scoring_run_member PRIMARY KEY (job_run_id, customer_id),
    CONSTRAINT fk_scoring_run_member_run FOREIGN KEY (job_run_id) REFERENCES scoring_run (job_run_id)
);
COMMENT ON TABLE scoring_run_member IS
    'Whom a run over a segment scores: its members at the moment of dividing, so that who moves in or out meanwhile changes nothing.';
