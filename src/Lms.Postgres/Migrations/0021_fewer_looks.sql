-- The guard of answers looks for the attempt by its key alone: with the state beside it, an index of open attempts would
-- do too, and through that one everybody who answers at the same time would be looked at.
CREATE OR REPLACE FUNCTION lms.check_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    attempt_state  text;
    attempt_closes timestamptz;
BEGIN
    SELECT attempt.state, attempt.closes_at
      INTO attempt_state, attempt_closes
      FROM lms.quiz_attempt AS attempt
     WHERE attempt.tenant_id = NEW.tenant_id AND attempt.attempt_id = NEW.attempt_id
       FOR NO KEY UPDATE;
    -- The time after the wait, so that times grow with sequences.
    NEW.at := lms.clock();
    IF attempt_state IS DISTINCT FROM 'open' OR attempt_closes <= NEW.at OR EXISTS (
        SELECT FROM lms.attempt_step AS step
         WHERE step.tenant_id = NEW.tenant_id AND step.attempt_id = NEW.attempt_id
           AND step.question_id = NEW.question_id AND step.sequence >= NEW.sequence) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END
$$;

-- Saving several answers to different questions at once: one insert for all of them, each row under the same guard. What
-- was left out is asked about one by one, and answered with the reason.
CREATE FUNCTION lms.append_steps(
    p_tenant uuid, p_attempt uuid, p_person uuid, p_questions text[], p_sequences bigint[], p_actions text[], p_responses jsonb[],
    p_certainties int[], p_devices text[], p_unless_checked boolean)
    RETURNS TABLE (fate text, sequence bigint, action text, response text, certainty int, device text, at timestamptz)
    LANGUAGE plpgsql AS $$
DECLARE
    times timestamptz[];
BEGIN
    PERFORM set_config('lms.tenant_id', p_tenant::text, true);
    -- A check that is under way elsewhere is waited for, and seen by the statement that follows.
    IF p_unless_checked THEN
        PERFORM FROM lms.quiz_attempt AS attempt
          WHERE attempt.tenant_id = p_tenant AND attempt.attempt_id = p_attempt AND attempt.person_id = p_person
            FOR NO KEY UPDATE;
    END IF;

    WITH given AS (
        SELECT *
          FROM unnest(p_questions, p_sequences, p_actions, p_responses, p_certainties, p_devices)
               WITH ORDINALITY AS given (question, sequence, action, response, certainty, device, place)
    ), stored AS (
        INSERT INTO lms.attempt_step AS step
            (tenant_id, attempt_id, question_id, sequence, action, response, certainty, device, at)
        SELECT p_tenant, attempt.attempt_id, given.question, given.sequence, given.action, given.response, given.certainty,
               given.device, clock_timestamp()
          FROM given
          JOIN lms.quiz_attempt AS attempt
            ON attempt.tenant_id = p_tenant AND attempt.attempt_id = p_attempt AND attempt.person_id = p_person
         WHERE NOT p_unless_checked OR NOT EXISTS (
               SELECT FROM lms.attempt_step AS earlier
                WHERE earlier.tenant_id = p_tenant AND earlier.attempt_id = p_attempt
                  AND earlier.question_id = given.question AND earlier.action = 'check')
         ORDER BY given.place
        RETURNING step.question_id, step.at
    )
    SELECT array_agg(stored.at ORDER BY given.place)
      INTO times
      FROM given LEFT JOIN stored ON stored.question_id = given.question;

    FOR place IN 1..cardinality(p_questions) LOOP
        IF times[place] IS NOT NULL THEN
            fate := 'stored';
            sequence := p_sequences[place];
            action := p_actions[place];
            response := NULL;
            certainty := p_certainties[place];
            device := p_devices[place];
            at := times[place];
        ELSE
            SELECT one.fate, one.sequence, one.action, one.response, one.certainty, one.device, one.at
              INTO fate, sequence, action, response, certainty, device, at
              FROM lms.append_step(
                   p_tenant, p_attempt, p_person, p_questions[place], p_sequences[place], p_actions[place], p_responses[place],
                   p_certainties[place], p_devices[place], p_unless_checked) AS one;
        END IF;
        RETURN NEXT;
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION lms.append_steps FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lms.append_steps TO lms_web;

-- All that decides what handing in means, in one word: the same word, the same decision. Null without such an attempt.
CREATE FUNCTION lms.seen_at_hand_in(p_tenant uuid, p_attempt uuid) RETURNS text
    LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN (
        SELECT concat_ws(
                   ' ', attempt.state, attempt.due_at, attempt.closes_at, enrolment.version_id, enrolment.completed_at,
                   (SELECT count(*) FROM lms.attempt_step AS step
                     WHERE step.tenant_id = p_tenant AND step.attempt_id = p_attempt),
                   (SELECT concat_ws(',', count(*), max(fact.at)) FROM lms.completion_fact AS fact
                     WHERE fact.tenant_id = p_tenant AND fact.enrolment_id = attempt.enrolment_id),
                   (SELECT string_agg(concat_ws(',', earlier.number, earlier.mark, earlier.max_mark, earlier.passed, earlier.pending), ' ' ORDER BY earlier.number)
                      FROM lms.quiz_attempt AS earlier
                     WHERE earlier.tenant_id = p_tenant AND earlier.enrolment_id = attempt.enrolment_id
                       AND earlier.quiz_id = attempt.quiz_id AND earlier.number < attempt.number))
          FROM lms.quiz_attempt AS attempt
          JOIN lms.enrolment AS enrolment ON enrolment.tenant_id = p_tenant AND enrolment.enrolment_id = attempt.enrolment_id
         WHERE attempt.tenant_id = p_tenant AND attempt.attempt_id = p_attempt);
END
$$;
REVOKE ALL ON FUNCTION lms.seen_at_hand_in FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lms.seen_at_hand_in TO lms_web;

-- Locks enrolment and attempt, in this order as everywhere, and breaks off unless everything still is as it was when it was
-- decided about. So nobody holds a lock while a decision travels.
CREATE FUNCTION lms.hand_in_as_seen(p_tenant uuid, p_attempt uuid, p_enrolment uuid, p_seen text) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM lms.enrolment
      WHERE tenant_id = p_tenant AND enrolment_id = p_enrolment
        FOR UPDATE;
    PERFORM FROM lms.quiz_attempt
      WHERE tenant_id = p_tenant AND attempt_id = p_attempt
        FOR UPDATE;
    IF lms.seen_at_hand_in(p_tenant, p_attempt) IS DISTINCT FROM p_seen THEN
        RAISE EXCEPTION 'Something has changed since it was decided about.' USING ERRCODE = 'LM004';
    END IF;
END
$$;
REVOKE ALL ON FUNCTION lms.hand_in_as_seen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lms.hand_in_as_seen TO lms_web;
