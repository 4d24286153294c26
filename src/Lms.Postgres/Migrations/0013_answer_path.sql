-- What an answer was given on, and the caller's key of a start: a start repeated under its key gives the same attempt.
ALTER TABLE lms.attempt_step ADD COLUMN device text CHECK (device IN ('phone', 'tablet', 'computer'));
ALTER TABLE lms.quiz_attempt ADD COLUMN start_key text CHECK (length(start_key) BETWEEN 1 AND 200);
CREATE UNIQUE INDEX quiz_attempt_start_key ON lms.quiz_attempt (tenant_id, enrolment_id, quiz_id, start_key)
    WHERE start_key IS NOT NULL;

-- The same time as before, in a language that plans its query once a session instead of once a call.
CREATE OR REPLACE FUNCTION lms.clock() RETURNS timestamptz
    LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
BEGIN
    RETURN clock_timestamp() + coalesce((SELECT shift FROM lms.clock_shift), interval '0');
END
$$;

-- A step that comes too late is left out instead of breaking off the transaction, so that whoever inserts may ask why.
CREATE OR REPLACE FUNCTION lms.check_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM lms.quiz_attempt AS attempt
      WHERE attempt.tenant_id = NEW.tenant_id AND attempt.attempt_id = NEW.attempt_id AND attempt.state = 'open'
        AND (attempt.closes_at IS NULL OR attempt.closes_at > lms.clock())
        FOR NO KEY UPDATE;
    IF NOT FOUND OR EXISTS (
        SELECT FROM lms.attempt_step AS step
         WHERE step.tenant_id = NEW.tenant_id AND step.attempt_id = NEW.attempt_id
           AND step.question_id = NEW.question_id AND step.sequence >= NEW.sequence) THEN
        RETURN NULL;
    END IF;
    -- The time after the wait, so that times grow with sequences.
    NEW.at := lms.clock();
    RETURN NEW;
END
$$;

-- Saving an answer: one call, which is the statement, the transaction and the round trip. The trigger above is what
-- guards it, under the attempt's lock; what was left out is looked into afterwards, and answered with the reason and
-- with what is stored instead.
CREATE FUNCTION lms.append_step(
    p_tenant uuid, p_attempt uuid, p_person uuid, p_question text, p_sequence bigint, p_action text, p_response jsonb,
    p_certainty int, p_device text, p_unless_checked boolean,
    OUT fate text, OUT sequence bigint, OUT action text, OUT response text, OUT certainty int, OUT device text, OUT at timestamptz)
    LANGUAGE plpgsql AS $$
DECLARE
    is_checked     boolean := false;
    attempt_state  text;
    attempt_closes timestamptz;
    stored         lms.attempt_step;
    same           lms.attempt_step;
BEGIN
    PERFORM set_config('lms.tenant_id', p_tenant::text, true);
    IF p_unless_checked THEN
        PERFORM FROM lms.quiz_attempt AS attempt
          WHERE attempt.tenant_id = p_tenant AND attempt.attempt_id = p_attempt AND attempt.person_id = p_person
            FOR NO KEY UPDATE;
        is_checked := EXISTS (
            SELECT FROM lms.attempt_step AS step
             WHERE step.tenant_id = p_tenant AND step.attempt_id = p_attempt AND step.question_id = p_question
               AND step.action = 'check');
    END IF;

    IF NOT is_checked THEN
        INSERT INTO lms.attempt_step AS step
            (tenant_id, attempt_id, question_id, sequence, action, response, certainty, device, at)
        SELECT p_tenant, attempt.attempt_id, p_question, p_sequence, p_action, p_response, p_certainty, p_device, clock_timestamp()
          FROM lms.quiz_attempt AS attempt
         WHERE attempt.tenant_id = p_tenant AND attempt.attempt_id = p_attempt AND attempt.person_id = p_person
        RETURNING step.at INTO at;
        IF FOUND THEN
            fate := 'stored';
            sequence := p_sequence;
            action := p_action;
            certainty := p_certainty;
            device := p_device;
            RETURN;
        END IF;
    END IF;

    -- Each statement in here sees what was committed before it began.
    SELECT attempt.state, attempt.closes_at
      INTO attempt_state, attempt_closes
      FROM lms.quiz_attempt AS attempt
     WHERE attempt.tenant_id = p_tenant AND attempt.attempt_id = p_attempt AND attempt.person_id = p_person;
    IF NOT FOUND THEN
        fate := 'unknown';
        RETURN;
    END IF;
    SELECT step.*
      INTO stored
      FROM lms.attempt_step AS step
     WHERE step.tenant_id = p_tenant AND step.attempt_id = p_attempt AND step.question_id = p_question
     ORDER BY step.sequence DESC
     LIMIT 1;
    SELECT step.*
      INTO same
      FROM lms.attempt_step AS step
     WHERE step.tenant_id = p_tenant AND step.attempt_id = p_attempt AND step.question_id = p_question
       AND step.sequence = p_sequence
       AND step.action = p_action AND step.response = p_response AND step.certainty IS NOT DISTINCT FROM p_certainty;
    IF FOUND THEN
        -- The same call again: it is answered as the first time, whatever has happened since.
        stored := same;
        fate := 'stored';
    ELSE
        fate := CASE
            WHEN attempt_state <> 'open' THEN 'closed'
            WHEN attempt_closes <= lms.clock() THEN 'late'
            WHEN is_checked THEN 'checked'
            ELSE 'newer-exists' END;
    END IF;
    sequence := stored.sequence;
    action := stored.action;
    response := stored.response::text;
    certainty := stored.certainty;
    device := stored.device;
    at := stored.at;
END
$$;
REVOKE ALL ON FUNCTION lms.append_step FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lms.append_step TO lms_web;

-- Starting an attempt: locks the enrolment, and makes one unless there is one under the key or the id, or an open one.
-- The caller has decided with so many earlier attempts in mind; if there are others by now, it decides again.
CREATE FUNCTION lms.start_attempt(
    p_tenant uuid, p_attempt uuid, p_enrolment uuid, p_person uuid, p_course text, p_content_tenant uuid, p_version uuid,
    p_quiz text, p_key text, p_earlier int, p_plan jsonb, p_due timestamptz, p_closes timestamptz, p_first jsonb,
    OUT fate text, OUT attempt uuid, OUT number int, OUT started timestamptz)
    LANGUAGE plpgsql AS $$
DECLARE
    earlier int;
BEGIN
    PERFORM set_config('lms.tenant_id', p_tenant::text, true);
    PERFORM FROM lms.enrolment
      WHERE tenant_id = p_tenant AND enrolment_id = p_enrolment AND person_id = p_person AND course_id = p_course
        FOR UPDATE;
    IF NOT FOUND THEN
        fate := 'unknown';
        RETURN;
    END IF;

    SELECT count(*), coalesce(max(made.number), 0) + 1,
           (array_agg(made.attempt_id ORDER BY made.start_key = p_key DESC NULLS LAST, made.attempt_id = p_attempt DESC)
               FILTER (WHERE made.start_key = p_key OR made.attempt_id = p_attempt OR made.state = 'open'))[1]
      INTO earlier, number, attempt
      FROM lms.quiz_attempt AS made
     WHERE made.tenant_id = p_tenant AND made.enrolment_id = p_enrolment AND made.quiz_id = p_quiz;
    IF attempt IS NOT NULL THEN
        fate := 'there';
        RETURN;
    END IF;
    IF earlier <> p_earlier THEN
        fate := 'changed';
        RETURN;
    END IF;

    fate := 'made';
    attempt := p_attempt;
    started := lms.clock();
    INSERT INTO lms.quiz_attempt
        (tenant_id, attempt_id, enrolment_id, person_id, course_id, content_tenant_id, version_id, quiz_id,
         number, state, plan, started_at, due_at, closes_at, start_key)
    VALUES
        (p_tenant, p_attempt, p_enrolment, p_person, p_course, p_content_tenant, p_version, p_quiz,
         start_attempt.number, 'open', p_plan, started, p_due, p_closes, p_key);
    INSERT INTO lms.audit (tenant_id, at, actor_id, action, subject_kind, subject_id, details)
    VALUES (p_tenant, started, p_person, 'attempt.started', 'attempt', p_attempt::text,
            jsonb_build_object('course', p_course, 'quiz', p_quiz, 'number', start_attempt.number));
    INSERT INTO lms.attempt_step (tenant_id, attempt_id, question_id, sequence, action, response, certainty, device, at)
    SELECT p_tenant, p_attempt, given.question, given.sequence, given.action, given.response, given.certainty, given.device, started
      FROM jsonb_to_recordset(p_first)
        AS given (question text, sequence bigint, action text, response jsonb, certainty int, device text);
END
$$;
REVOKE ALL ON FUNCTION lms.start_attempt FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lms.start_attempt TO lms_web;
