-- Decisions to mark a question anew in every attempt, because its key was wrong. The marks stand among all other marks.
CREATE TABLE lms.regrading (
    tenant_id    uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    regrading_id uuid NOT NULL,
    course_id    text NOT NULL CHECK (course_id <> ''),
    quiz_id      text NOT NULL CHECK (quiz_id <> ''),
    question_id  text NOT NULL CHECK (question_id <> ''),
    version      text,
    share        numeric CHECK (share BETWEEN 0 AND 1),
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    planned      int NOT NULL CHECK (planned >= 0),
    passing      int NOT NULL CHECK (passing >= 0),
    failing      int NOT NULL CHECK (failing >= 0),
    actor_id     uuid NOT NULL,
    at           timestamptz NOT NULL,
    done_at      timestamptz CHECK (done_at >= at),
    PRIMARY KEY (tenant_id, regrading_id),
    FOREIGN KEY (tenant_id, actor_id) REFERENCES lms.person (tenant_id, person_id),
    CHECK (num_nonnulls(version, share) = 1)
);
CREATE INDEX regrading_quiz ON lms.regrading (tenant_id, course_id, quiz_id, at);
CREATE INDEX regrading_actor ON lms.regrading (tenant_id, actor_id);

ALTER TABLE lms.regrading ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.regrading FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.regrading
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (done_at) ON lms.regrading TO lms_web;

-- A mark of a regrading repeats what the question itself says, and certainty may make that less than nothing or more
-- than all.
ALTER TABLE lms.attempt_mark ADD COLUMN regrading_id uuid;
ALTER TABLE lms.attempt_mark
    ADD FOREIGN KEY (tenant_id, regrading_id) REFERENCES lms.regrading (tenant_id, regrading_id);
ALTER TABLE lms.attempt_mark DROP CONSTRAINT attempt_mark_share_check;
ALTER TABLE lms.attempt_mark ADD CONSTRAINT attempt_mark_share_check
    CHECK (share BETWEEN 0 AND 1 OR (regrading_id IS NOT NULL AND share BETWEEN -6 AND 3));
CREATE INDEX attempt_mark_regrading ON lms.attempt_mark (tenant_id, regrading_id);
CREATE INDEX quiz_attempt_results ON lms.quiz_attempt (tenant_id, course_id, quiz_id, person_id) WHERE state = 'submitted';
