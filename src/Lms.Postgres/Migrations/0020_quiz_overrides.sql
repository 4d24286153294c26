-- Other rules at a quiz for a person, or for everybody of a unit and the units below it. What was ended stays on record.
CREATE TABLE lms.quiz_override (
    tenant_id      uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    override_id    uuid NOT NULL,
    course_id      text NOT NULL CHECK (course_id <> ''),
    quiz_id        text NOT NULL CHECK (quiz_id <> ''),
    person_id      uuid,
    unit_id        uuid,
    extra_attempts int NOT NULL CHECK (extra_attempts BETWEEN 0 AND 20),
    time_factor    numeric NOT NULL CHECK (time_factor = 0 OR time_factor BETWEEN 1 AND 5),
    opens          timestamp,
    closes         timestamp CHECK (closes > opens),
    reason         text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    decided_by     uuid NOT NULL,
    decided_at     timestamptz NOT NULL,
    removed_by     uuid,
    removed_at     timestamptz CHECK (removed_at >= decided_at),
    PRIMARY KEY (tenant_id, override_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES lms.unit (tenant_id, unit_id),
    FOREIGN KEY (tenant_id, decided_by) REFERENCES lms.person (tenant_id, person_id),
    FOREIGN KEY (tenant_id, removed_by) REFERENCES lms.person (tenant_id, person_id),
    CHECK (num_nonnulls(person_id, unit_id) = 1),
    CHECK (num_nulls(removed_by, removed_at) IN (0, 2))
);
CREATE INDEX quiz_override_quiz ON lms.quiz_override (tenant_id, course_id, quiz_id) WHERE removed_at IS NULL;
CREATE INDEX quiz_override_person ON lms.quiz_override (tenant_id, person_id);
CREATE INDEX quiz_override_unit ON lms.quiz_override (tenant_id, unit_id);
CREATE INDEX quiz_override_decided_by ON lms.quiz_override (tenant_id, decided_by);
CREATE INDEX quiz_override_removed_by ON lms.quiz_override (tenant_id, removed_by);

ALTER TABLE lms.quiz_override ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.quiz_override FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.quiz_override
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (removed_by, removed_at) ON lms.quiz_override TO lms_web;

-- A person's unit and all units above it.
CREATE FUNCTION lms.units_of(for_tenant uuid, for_person uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above AS (
        SELECT unit.unit_id, unit.parent_id
          FROM lms.person AS person
          JOIN lms.unit AS unit ON unit.tenant_id = person.tenant_id AND unit.unit_id = person.unit_id
         WHERE person.tenant_id = for_tenant AND person.person_id = for_person
         UNION
        SELECT unit.unit_id, unit.parent_id
          FROM above
          JOIN lms.unit AS unit ON unit.tenant_id = for_tenant AND unit.unit_id = above.parent_id
    )
    SELECT unit_id FROM above
$$;

-- What holds for a person at a quiz besides its own rules, as JSON; null when nothing does. Who asks looks for any decision
-- at the quiz first, so that the units are looked up only where there is one.
CREATE FUNCTION lms.allowances(for_tenant uuid, for_person uuid, for_course text, for_quiz text) RETURNS jsonb
    LANGUAGE sql STABLE AS $$
    SELECT jsonb_agg(jsonb_build_object(
               'extraAttempts', given.extra_attempts, 'timeFactor', given.time_factor, 'opens', given.opens, 'closes', given.closes))
      FROM lms.quiz_override AS given
     WHERE given.tenant_id = for_tenant AND given.course_id = for_course AND given.quiz_id = for_quiz AND given.removed_at IS NULL
       AND (given.person_id = for_person OR given.unit_id IN (SELECT lms.units_of(for_tenant, for_person)))
$$;

-- More time for an attempt under way.
GRANT UPDATE (due_at, closes_at) ON lms.quiz_attempt TO lms_web;
