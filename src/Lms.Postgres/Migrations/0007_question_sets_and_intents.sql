CREATE TABLE lms.question_set (
    tenant_id  uuid NOT NULL,
    set_id     uuid NOT NULL,
    owner_id   uuid NOT NULL,
    title      text NOT NULL,
    gift       text NOT NULL,
    revision   int NOT NULL CHECK (revision > 0),
    changed_at timestamptz NOT NULL,
    course_id  text,
    PRIMARY KEY (tenant_id, set_id),
    FOREIGN KEY (tenant_id, owner_id) REFERENCES lms.person (tenant_id, person_id)
);
CREATE INDEX question_set_owner ON lms.question_set (tenant_id, owner_id);

ALTER TABLE lms.question_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.question_set FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.question_set
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (title, gift, revision, changed_at, course_id) ON lms.question_set TO lms_web;

-- What was answered under a caller's idempotency key.
CREATE TABLE lms.intent (
    tenant_id   uuid NOT NULL,
    person_id   uuid NOT NULL,
    key         text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    fingerprint text NOT NULL,
    claimed_at  timestamptz NOT NULL,
    status      int CHECK (status BETWEEN 100 AND 599),
    body        text,
    PRIMARY KEY (tenant_id, person_id, key),
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id) ON DELETE CASCADE,
    CHECK ((status IS NULL) = (body IS NULL))
);

ALTER TABLE lms.intent ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.intent FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.intent
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE, DELETE ON lms.intent TO lms_web;
