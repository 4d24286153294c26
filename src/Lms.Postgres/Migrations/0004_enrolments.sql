CREATE TABLE lms.enrolment (
    tenant_id         uuid NOT NULL,
    enrolment_id      uuid NOT NULL,
    person_id         uuid NOT NULL,
    course_id         text NOT NULL,
    content_tenant_id uuid NOT NULL CHECK (content_tenant_id IN (tenant_id, '00000000-0000-7000-8000-000000000001')),
    version_id        uuid NOT NULL,
    enrolled_at       timestamptz NOT NULL,
    due_at            timestamptz,
    completed_at      timestamptz CHECK (completed_at >= enrolled_at),
    last_lesson       text,
    PRIMARY KEY (tenant_id, enrolment_id),
    UNIQUE (tenant_id, person_id, course_id),
    UNIQUE (tenant_id, enrolment_id, person_id, course_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id),
    FOREIGN KEY (content_tenant_id, course_id, version_id)
        REFERENCES lms.course_version (tenant_id, course_id, version_id)
);
CREATE INDEX enrolment_version ON lms.enrolment (content_tenant_id, course_id, version_id);

ALTER TABLE lms.enrolment ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.enrolment FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.enrolment
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (due_at, completed_at, last_lesson) ON lms.enrolment TO lms_web;

CREATE TABLE lms.completion_fact (
    tenant_id    uuid NOT NULL,
    enrolment_id uuid NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('read', 'passed', 'attended', 'recognised')),
    item         text NOT NULL CHECK (item <> ''),
    at           timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, enrolment_id, kind, item),
    FOREIGN KEY (tenant_id, enrolment_id) REFERENCES lms.enrolment (tenant_id, enrolment_id)
);

ALTER TABLE lms.completion_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.completion_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.completion_fact
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.completion_fact TO lms_web;
