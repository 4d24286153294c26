-- Time limits and closing times, fixed when an attempt starts; answers that wait for a person's mark.
ALTER TABLE lms.quiz_attempt
    ADD COLUMN due_at    timestamptz CHECK (due_at > started_at),
    ADD COLUMN closes_at timestamptz CHECK (closes_at >= due_at),
    ADD COLUMN pending   int NOT NULL DEFAULT 0 CHECK (pending >= 0);
GRANT UPDATE (pending) ON lms.quiz_attempt TO lms_web;
CREATE INDEX quiz_attempt_pending ON lms.quiz_attempt (tenant_id, course_id, quiz_id) WHERE pending > 0;

-- Going on to the next question for good is a step as well.
ALTER TABLE lms.attempt_step DROP CONSTRAINT attempt_step_action_check;
ALTER TABLE lms.attempt_step ADD CONSTRAINT attempt_step_action_check CHECK (action IN ('save', 'check', 'leave'));

CREATE OR REPLACE FUNCTION lms.check_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM lms.quiz_attempt AS attempt
      WHERE attempt.tenant_id = NEW.tenant_id AND attempt.attempt_id = NEW.attempt_id AND attempt.state = 'open'
        AND (attempt.closes_at IS NULL OR attempt.closes_at > lms.clock())
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

-- What people found answers to be worth. Append-only: the newest mark of a question counts.
CREATE TABLE lms.attempt_mark (
    tenant_id   uuid NOT NULL,
    attempt_id  uuid NOT NULL,
    mark_id     uuid NOT NULL,
    question_id text NOT NULL CHECK (question_id <> ''),
    share       numeric NOT NULL CHECK (share BETWEEN 0 AND 1),
    comment     text NOT NULL CHECK (length(comment) <= 4000),
    marker_id   uuid NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, attempt_id, mark_id),
    FOREIGN KEY (tenant_id, attempt_id) REFERENCES lms.quiz_attempt (tenant_id, attempt_id),
    FOREIGN KEY (tenant_id, marker_id) REFERENCES lms.person (tenant_id, person_id)
);
CREATE INDEX attempt_mark_marker ON lms.attempt_mark (tenant_id, marker_id);

ALTER TABLE lms.attempt_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.attempt_mark FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.attempt_mark
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.attempt_mark TO lms_web;

-- Extended time follows the person: 1.5 = half as much again, 0 = no limit.
CREATE TABLE lms.accommodation (
    tenant_id   uuid NOT NULL,
    person_id   uuid NOT NULL,
    time_factor numeric NOT NULL CHECK (time_factor = 0 OR time_factor BETWEEN 1 AND 5),
    decided_by  uuid NOT NULL,
    decided_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id),
    FOREIGN KEY (tenant_id, decided_by) REFERENCES lms.person (tenant_id, person_id)
);
CREATE INDEX accommodation_decided_by ON lms.accommodation (tenant_id, decided_by);

ALTER TABLE lms.accommodation ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.accommodation FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.accommodation
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (time_factor, decided_by, decided_at), DELETE ON lms.accommodation TO lms_web;
