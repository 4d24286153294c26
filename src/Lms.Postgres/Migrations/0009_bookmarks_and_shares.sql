-- The place inside a lesson, to go on at on any device. Of a sensitive lesson only the lesson is kept.
ALTER TABLE lms.enrolment
    ADD COLUMN last_block int CHECK (last_block BETWEEN 1 AND 10000),
    ADD COLUMN last_at timestamptz;
GRANT UPDATE (last_block, last_at) ON lms.enrolment TO lms_web;

CREATE TABLE lms.bookmark (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    course_id text NOT NULL,
    lesson_id text NOT NULL CHECK (lesson_id <> ''),
    marked_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, person_id, course_id, lesson_id),
    FOREIGN KEY (tenant_id, person_id, course_id) REFERENCES lms.enrolment (tenant_id, person_id, course_id) ON DELETE CASCADE
);

ALTER TABLE lms.bookmark ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.bookmark FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.bookmark
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, DELETE ON lms.bookmark TO lms_web;

-- A lesson that somebody recommends to the colleagues of the unit. Withdrawing it removes the row.
CREATE TABLE lms.lesson_share (
    tenant_id uuid NOT NULL,
    share_id  uuid NOT NULL,
    unit_id   uuid NOT NULL,
    person_id uuid NOT NULL,
    course_id text NOT NULL,
    lesson_id text NOT NULL CHECK (lesson_id <> ''),
    note      text NOT NULL CHECK (length(note) <= 300),
    shared_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, share_id),
    UNIQUE (tenant_id, person_id, unit_id, course_id, lesson_id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES lms.unit (tenant_id, unit_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id) ON DELETE CASCADE
);
CREATE INDEX lesson_share_unit ON lms.lesson_share (tenant_id, unit_id, shared_at);

ALTER TABLE lms.lesson_share ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.lesson_share FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.lesson_share
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (note, shared_at), DELETE ON lms.lesson_share TO lms_web;

-- Who does not want to see a share any more.
CREATE TABLE lms.lesson_share_dismissal (
    tenant_id    uuid NOT NULL,
    share_id     uuid NOT NULL,
    person_id    uuid NOT NULL,
    dismissed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, share_id, person_id),
    FOREIGN KEY (tenant_id, share_id) REFERENCES lms.lesson_share (tenant_id, share_id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id) ON DELETE CASCADE
);
CREATE INDEX lesson_share_dismissal_person ON lms.lesson_share_dismissal (tenant_id, person_id);

ALTER TABLE lms.lesson_share_dismissal ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.lesson_share_dismissal FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.lesson_share_dismissal
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.lesson_share_dismissal TO lms_web;
