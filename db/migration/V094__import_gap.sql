-- Which customers of an imported file of bills lack months, so that the gaps can be looked up and not only counted.

CREATE TABLE import_gap
(
    job_run_id  bigint  NOT NULL,
    customer_id bigint  NOT NULL,
    month       date    NOT NULL,
    months      integer NOT NULL,
    CONSTRAINT pk_import_gap PRIMARY KEY (job_run_id, customer_id, month),
    CONSTRAINT fk_import_gap_run FOREIGN KEY (job_run_id) REFERENCES import_run (job_run_id),
    CONSTRAINT fk_import_gap_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT ck_import_gap_month CHECK (month = date_trunc('month', month::timestamp)::date),
    CONSTRAINT ck_import_gap_months CHECK (months >= 1)
);
COMMENT ON TABLE import_gap IS 'The first gaps between the bills of customers of an imported file: first month that lacks a bill, and how many follow each other.';
