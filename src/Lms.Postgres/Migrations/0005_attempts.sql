-- Lock order, everywhere: the enrolment, then the attempt, then the certificate counter.

CREATE TABLE lms.quiz_attempt (
    tenant_id         uuid NOT NULL,
    attempt_id        uuid NOT NULL,
    enrolment_id      uuid NOT NULL,
    person_id         uuid NOT NULL,
    course_id         text NOT NULL,
    content_tenant_id uuid NOT NULL CHECK (content_tenant_id IN (tenant_id, '00000000-0000-7000-8000-000000000001')),
    version_id        uuid NOT NULL,
    quiz_id           text NOT NULL CHECK (quiz_id <> ''),
    number            int NOT NULL CHECK (number > 0),
    state             text NOT NULL CHECK (state IN ('open', 'submitted')),
    plan              jsonb NOT NULL CHECK (jsonb_typeof(plan) = 'array'),
    started_at        timestamptz NOT NULL,
    submitted_at      timestamptz CHECK (submitted_at >= started_at),
    mark              numeric CHECK (mark BETWEEN 0 AND max_mark),
    max_mark          numeric CHECK (max_mark >= 0),
    passed            boolean,
    PRIMARY KEY (tenant_id, attempt_id),
    UNIQUE (tenant_id, enrolment_id, quiz_id, number),
    FOREIGN KEY (tenant_id, enrolment_id, person_id, course_id)
        REFERENCES lms.enrolment (tenant_id, enrolment_id, person_id, course_id),
    FOREIGN KEY (content_tenant_id, course_id, version_id)
        REFERENCES lms.course_version (tenant_id, course_id, version_id),
    CHECK ((state = 'open' AND num_nulls(submitted_at, mark, max_mark, passed) = 4)
        OR (state = 'submitted' AND num_nulls(submitted_at, mark, max_mark) = 0))
);
CREATE UNIQUE INDEX quiz_attempt_open ON lms.quiz_attempt (tenant_id, enrolment_id, quiz_id) WHERE state = 'open';
CREATE INDEX quiz_attempt_version ON lms.quiz_attempt (content_tenant_id, course_id, version_id);

ALTER TABLE lms.quiz_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.quiz_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.quiz_attempt
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (state, submitted_at, mark, max_mark, passed) ON lms.quiz_attempt TO lms_web;

CREATE FUNCTION lms.refuse_reopening() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A submitted attempt is not opened again.' USING ERRCODE = 'LM003';
END
$$;
CREATE TRIGGER submitted_stays_submitted BEFORE UPDATE ON lms.quiz_attempt
    FOR EACH ROW WHEN (OLD.state = 'submitted' AND NEW.state = 'open') EXECUTE FUNCTION lms.refuse_reopening();

-- The stored answer and its own history: the highest sequence of a question is what counts.
CREATE TABLE lms.attempt_step (
    tenant_id   uuid NOT NULL,
    attempt_id  uuid NOT NULL,
    question_id text NOT NULL CHECK (question_id <> ''),
    sequence    bigint NOT NULL CHECK (sequence > 0),
    action      text NOT NULL CHECK (action IN ('save', 'check')),
    response    jsonb NOT NULL CHECK (jsonb_typeof(response) = 'object'),
    certainty   int CHECK (certainty BETWEEN 1 AND 3),
    at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, attempt_id, question_id, sequence),
    FOREIGN KEY (tenant_id, attempt_id) REFERENCES lms.quiz_attempt (tenant_id, attempt_id)
);

-- A statement sees the table as it was when it began; what it waited for it does not see. The trigger does: it locks
-- the attempt and looks again, so that neither a parallel answer nor a parallel submission slips past.
CREATE FUNCTION lms.check_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM lms.quiz_attempt AS attempt
      WHERE attempt.tenant_id = NEW.tenant_id AND attempt.attempt_id = NEW.attempt_id AND attempt.state = 'open'
        FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'The attempt is not open.' USING ERRCODE = 'LM001';
    END IF;
    IF EXISTS (
        SELECT FROM lms.attempt_step AS step
         WHERE step.tenant_id = NEW.tenant_id AND step.attempt_id = NEW.attempt_id
           AND step.question_id = NEW.question_id AND step.sequence >= NEW.sequence) THEN
        RAISE EXCEPTION 'The sequence of an answer only grows.' USING ERRCODE = 'LM002';
    END IF;
    -- The time after the wait, so that times grow with sequences.
    NEW.at := lms.clock();
    RETURN NEW;
END
$$;
CREATE TRIGGER open_and_growing BEFORE INSERT ON lms.attempt_step
    FOR EACH ROW EXECUTE FUNCTION lms.check_step();

ALTER TABLE lms.attempt_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.attempt_step FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.attempt_step
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.attempt_step TO lms_web;
