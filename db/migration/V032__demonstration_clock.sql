-- A demonstration store lives in days of its own, from the first of a month to the first of the next.
ALTER TABLE demonstration_fill ADD COLUMN original boolean NOT NULL DEFAULT false;
ALTER TABLE demonstration_fill ADD COLUMN history integer NOT NULL DEFAULT 12;
ALTER TABLE demonstration_fill ADD COLUMN first_day date;
COMMENT ON COLUMN demonstration_fill.original IS 'Whether the customers at the cut-off are the published subscribers themselves, not made from them.';
COMMENT ON COLUMN demonstration_fill.history IS 'Months of bills before the first day.';
COMMENT ON COLUMN demonstration_fill.first_day IS 'The store''s day when it was filled.';

CREATE TABLE demonstration_clock
(
    only_one    boolean NOT NULL DEFAULT true,
    today       date    NOT NULL,
    next_person bigint  NOT NULL,
    CONSTRAINT pk_demonstration_clock PRIMARY KEY (only_one),
    CONSTRAINT ck_demonstration_clock_only_one CHECK (only_one),
    CONSTRAINT ck_demonstration_clock_today CHECK (today = date_trunc('month', today::timestamp))
);
COMMENT ON TABLE demonstration_clock IS 'The day of a demonstration store. A store without a row lives in the days of the calendar.';
COMMENT ON COLUMN demonstration_clock.next_person IS 'Number of the next person who joins.';

CREATE TABLE demonstration_advance
(
    job_run_id bigint NOT NULL,
    to_day     date   NOT NULL,
    "left"     bigint,
    joined     bigint,
    active     bigint,
    CONSTRAINT pk_demonstration_advance PRIMARY KEY (job_run_id),
    CONSTRAINT fk_demonstration_advance_job FOREIGN KEY (job_run_id) REFERENCES job_run (id)
);
COMMENT ON TABLE demonstration_advance IS 'A run that moves the store''s day on by a month, and what the month brought; null until it has.';

CREATE TABLE demonstration_truth
(
    customer_id bigint           NOT NULL,
    month       date             NOT NULL,
    hazard      double precision NOT NULL,
    effect      double precision NOT NULL,
    CONSTRAINT pk_demonstration_truth PRIMARY KEY (customer_id, month)
);
COMMENT ON TABLE demonstration_truth IS
    'With which probability a customer left in a month that the clock was moved through. For tests and measurements: no feature of the product may read it.';
COMMENT ON COLUMN demonstration_truth.effect IS 'Share of the hazard that an accepted offer took away; the hazard is what was left of it.';
