-- One row a range and not a customer: what a realised comparison needs of 1.2 million customers is some ten megabytes a run.
CREATE TABLE shadow_range
(
    job_run_id   bigint  NOT NULL,
    position     integer NOT NULL,
    customers    integer NOT NULL,
    customer_ids bytea   NOT NULL,
    champion     bytea   NOT NULL,
    CONSTRAINT pk_shadow_range PRIMARY KEY (job_run_id, position),
    CONSTRAINT fk_shadow_range_run FOREIGN KEY (job_run_id) REFERENCES scoring_run (job_run_id),
    CONSTRAINT ck_shadow_range_champion CHECK (customers > 0 AND octet_length(champion) = 4 * customers)
);
CREATE TRIGGER shadow_range_no_update BEFORE UPDATE OR TRUNCATE ON shadow_range
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE shadow_range IS 'What the champion said of a range of customers in a run with challengers. Never changed; deleted after its retention period.';
COMMENT ON COLUMN shadow_range.customer_ids IS 'Rising ids, each as its distance to the one before, seven bits a byte, the lowest first.';
COMMENT ON COLUMN shadow_range.champion IS 'Probabilities as four-byte floats, big-endian, in the order of the customers.';

CREATE TABLE shadow_answer
(
    job_run_id    bigint             NOT NULL,
    position      integer            NOT NULL,
    challenger_id bigint             NOT NULL,
    moves         bigint[]           NOT NULL,
    sums          double precision[] NOT NULL,
    probability   bytea              NOT NULL,
    CONSTRAINT pk_shadow_answer PRIMARY KEY (job_run_id, challenger_id, position),
    CONSTRAINT fk_shadow_answer_range FOREIGN KEY (job_run_id, position) REFERENCES shadow_range (job_run_id, position) ON DELETE CASCADE,
    CONSTRAINT fk_shadow_answer_run FOREIGN KEY (job_run_id, challenger_id) REFERENCES shadow_run (job_run_id, challenger_id),
    CONSTRAINT ck_shadow_answer_sums CHECK (cardinality(sums) = 5 AND cardinality(moves) = 9)
);
CREATE INDEX ix_shadow_answer_range ON shadow_answer (job_run_id, position);
CREATE TRIGGER shadow_answer_no_update BEFORE UPDATE OR TRUNCATE ON shadow_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE shadow_answer IS 'What a challenger would have said of a range of customers. Nobody is told; deleted with the range.';
COMMENT ON COLUMN shadow_answer.moves IS 'Customers by band under the champion and under the challenger: low-low, low-medium, low-high, medium-low and so on.';
COMMENT ON COLUMN shadow_answer.sums IS 'Of x, y, x squared, y squared and x times y, where x is the champion''s probability and y the challenger''s.';
