-- The last number given per municipality and year; numbers have no gaps, because they are drawn in the issuing transaction.
CREATE TABLE lms.certificate_counter (
    tenant_id uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    year      int NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    last      int NOT NULL CHECK (last > 0),
    PRIMARY KEY (tenant_id, year)
);

ALTER TABLE lms.certificate_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.certificate_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.certificate_counter
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (last) ON lms.certificate_counter TO lms_web;

-- Holds all that is printed, the municipality's name too: the public page reads this row and no other.
CREATE TABLE lms.certificate (
    tenant_id         uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    number            text NOT NULL CHECK (number ~ '^\d{4}-\d{6,}$'),
    code              text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
    tenant_name       text NOT NULL,
    person_id         uuid NOT NULL,
    enrolment_id      uuid NOT NULL,
    completion        int NOT NULL DEFAULT 1 CHECK (completion > 0),
    course_id         text NOT NULL,
    content_tenant_id uuid NOT NULL CHECK (content_tenant_id IN (tenant_id, '00000000-0000-7000-8000-000000000001')),
    version_id        uuid NOT NULL,
    learner_name      text NOT NULL CHECK (learner_name <> ''),
    course_title      json NOT NULL,
    minutes           int NOT NULL CHECK (minutes >= 0),
    modules           json NOT NULL,
    score             numeric CHECK (score BETWEEN 0 AND 1),
    issued_at         timestamptz NOT NULL,
    valid_until       timestamptz CHECK (valid_until >= issued_at),
    revoked_at        timestamptz,
    PRIMARY KEY (tenant_id, number),
    FOREIGN KEY (tenant_id, enrolment_id, person_id, course_id)
        REFERENCES lms.enrolment (tenant_id, enrolment_id, person_id, course_id),
    FOREIGN KEY (content_tenant_id, course_id, version_id)
        REFERENCES lms.course_version (tenant_id, course_id, version_id)
);
CREATE UNIQUE INDEX certificate_valid ON lms.certificate (tenant_id, enrolment_id, completion) WHERE revoked_at IS NULL;
CREATE INDEX certificate_person ON lms.certificate (tenant_id, person_id);
CREATE INDEX certificate_version ON lms.certificate (content_tenant_id, course_id, version_id);

ALTER TABLE lms.certificate ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.certificate FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.certificate
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
-- Who verifies a certificate knows its code and no tenant.
CREATE POLICY by_code ON lms.certificate FOR SELECT
    USING (code = NULLIF(current_setting('lms.verify_code', true), ''));
GRANT SELECT, INSERT, UPDATE (revoked_at) ON lms.certificate TO lms_web;
