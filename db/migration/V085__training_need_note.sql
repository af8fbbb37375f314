-- A request for a training is dismissed with a reason, as everything that people decide; and what is kept is bounded.
ALTER TABLE training_need ADD CONSTRAINT ck_training_need_note CHECK (note IS NULL OR length(note) <= 500),
    ADD CONSTRAINT ck_training_need_dismissed CHECK (state <> 'DISMISSED' OR note IS NOT NULL AND length(trim(note)) > 0);
