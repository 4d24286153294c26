-- What two markers find, each by themselves, before it becomes a mark. Append-only: a marker's newest one counts.
CREATE TABLE lms.attempt_opinion (
    tenant_id   uuid NOT NULL,
    attempt_id  uuid NOT NULL,
    opinion_id  uuid NOT NULL,
    question_id text NOT NULL CHECK (question_id <> ''),
    share       numeric NOT NULL CHECK (share BETWEEN 0 AND 1),
    levels      int[] CHECK (cardinality(levels) BETWEEN 1 AND 12),
    comment     text NOT NULL CHECK (length(comment) <= 4000),
    marker_id   uuid NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, attempt_id, opinion_id),
    FOREIGN KEY (tenant_id, attempt_id) REFERENCES lms.quiz_attempt (tenant_id, attempt_id),
    FOREIGN KEY (tenant_id, marker_id) REFERENCES lms.person (tenant_id, person_id)
);
CREATE INDEX attempt_opinion_marker ON lms.attempt_opinion (tenant_id, marker_id);
CREATE INDEX attempt_opinion_newest ON lms.attempt_opinion (tenant_id, at);

ALTER TABLE lms.attempt_opinion ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.attempt_opinion FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.attempt_opinion
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.attempt_opinion TO lms_web;

-- Why a mark was decided where two markers were far apart; for those who mark, never for the learner.
ALTER TABLE lms.attempt_mark ADD COLUMN reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 1000);
