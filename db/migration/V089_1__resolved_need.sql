-- A request for a training ends with its alerts, where people resolved them all.
ALTER TABLE training_need DROP CONSTRAINT ck_training_need_state;
ALTER TABLE training_need ADD CONSTRAINT ck_training_need_state
    CHECK (state IN ('OPEN', 'ANSWERED', 'DISMISSED', 'GIVEN_UP', 'RESOLVED'));
