-- What people say about versions. Versions themselves never change: what holds is what was said last.
CREATE TABLE model_version_mark
(
    id               bigint GENERATED ALWAYS AS IDENTITY,
    model_version_id bigint      NOT NULL,
    kind             text        NOT NULL,
    content          text        NOT NULL,
    marked_at        timestamptz NOT NULL DEFAULT now(),
    marked_by        text        NOT NULL,
    CONSTRAINT pk_model_version_mark PRIMARY KEY (id),
    CONSTRAINT fk_model_version_mark_version FOREIGN KEY (model_version_id) REFERENCES model_version (id),
    CONSTRAINT ck_model_version_mark_kind CHECK (kind IN ('TAG', 'UNTAG', 'NOTE', 'ARCHIVE', 'RESTORE')),
    CONSTRAINT ck_model_version_mark_content CHECK (length(trim(content)) > 0
        AND length(content) <= CASE WHEN kind IN ('TAG', 'UNTAG') THEN 40 ELSE 2000 END)
);
CREATE INDEX ix_model_version_mark_version ON model_version_mark (model_version_id, id DESC);
CREATE TRIGGER model_version_mark_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON model_version_mark
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE model_version_mark IS 'Tags, notes and archiving of versions, in the order they were said. Insert only.';
COMMENT ON COLUMN model_version_mark.content IS 'The tag, the note, or why the version was archived or restored.';

-- What holds now. An archived version stays readable, since predictions are computed again from it.
CREATE VIEW model_version_standing AS
SELECT v.id AS model_version_id,
       coalesce((SELECT m.kind = 'ARCHIVE' FROM model_version_mark m
                 WHERE m.model_version_id = v.id AND m.kind IN ('ARCHIVE', 'RESTORE')
                 ORDER BY m.id DESC LIMIT 1), false) AS archived,
       ARRAY(SELECT t.content
             FROM (SELECT DISTINCT ON (m.content) m.content, m.kind FROM model_version_mark m
                   WHERE m.model_version_id = v.id AND m.kind IN ('TAG', 'UNTAG')
                   ORDER BY m.content, m.id DESC) AS t
             WHERE t.kind = 'TAG' ORDER BY t.content) AS tags
FROM model_version v;
COMMENT ON VIEW model_version_standing IS 'Whether a version is archived, and its tags, as the marks say.';
