-- Roles belong to the server, not to the database, so a migration cannot make them.
DO $$
DECLARE
    missing text;
BEGIN
    SELECT string_agg(wanted, ', ') INTO missing
      FROM unnest(ARRAY['lms_web', 'lms_worker']) AS wanted
     WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted);
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION 'These roles do not exist on this server: %. Run the statements under "Roles" in the README of Lms.Postgres as an administrator, then migrate again.', missing
            USING ERRCODE = 'undefined_object';
    END IF;
END
$$;

GRANT USAGE ON SCHEMA lms TO lms_web, lms_worker;
GRANT SELECT ON lms.migration TO lms_web, lms_worker;

-- The tenant that owns what content modules publish.
CREATE FUNCTION lms.library() RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '00000000-0000-7000-8000-000000000001'::uuid;

-- The tenant that the running statement works for; null without one, so that policies let nothing through.
CREATE FUNCTION lms.current_tenant() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('lms.tenant_id', true), '')::uuid;

-- At most one row, and only in a database whose name has the word test in it: lets a year pass in a test.
CREATE TABLE lms.clock_shift (
    only_row boolean  PRIMARY KEY DEFAULT true CHECK (only_row),
    shift    interval NOT NULL CHECK (current_database() ~ '(^|_)test(_|$)')
);
GRANT SELECT ON lms.clock_shift TO lms_web, lms_worker;

-- Whatever judges a deadline asks this clock, so that all hosts agree on the time.
CREATE FUNCTION lms.clock() RETURNS timestamptz
    LANGUAGE sql VOLATILE PARALLEL SAFE
    RETURN clock_timestamp() + coalesce((SELECT shift FROM lms.clock_shift), interval '0');

CREATE TABLE lms.tenant (
    tenant_id uuid PRIMARY KEY,
    key       text NOT NULL UNIQUE CHECK (key ~ '^[a-z0-9-]+$'),
    name      text NOT NULL CHECK (name <> '')
);
INSERT INTO lms.tenant (tenant_id, key, name)
VALUES ('00000000-0000-7000-8000-000000000001', 'library', 'Library');

ALTER TABLE lms.tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.tenant FORCE ROW LEVEL SECURITY;
-- Which municipalities there are is public, and is asked before a tenant is known.
CREATE POLICY readable_by_all ON lms.tenant FOR SELECT USING (true);
CREATE POLICY own_tenant ON lms.tenant
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT ON lms.tenant TO lms_web, lms_worker;

CREATE TABLE lms.unit (
    tenant_id uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    unit_id   uuid NOT NULL,
    name      text NOT NULL CHECK (name <> ''),
    parent_id uuid CHECK (parent_id <> unit_id),
    PRIMARY KEY (tenant_id, unit_id),
    FOREIGN KEY (tenant_id, parent_id) REFERENCES lms.unit (tenant_id, unit_id)
);
CREATE INDEX unit_parent ON lms.unit (tenant_id, parent_id);

ALTER TABLE lms.unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.unit FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.unit
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE ON lms.unit TO lms_web;

CREATE TABLE lms.person (
    tenant_id uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    person_id uuid NOT NULL,
    subject   text NOT NULL CHECK (subject <> ''),
    name      text NOT NULL,
    email     text,
    unit_id   uuid,
    language  text CHECK (language IN ('sv', 'en')),
    added_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    UNIQUE (tenant_id, subject),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES lms.unit (tenant_id, unit_id)
);
CREATE INDEX person_unit ON lms.person (tenant_id, unit_id);
CREATE INDEX person_subject ON lms.person (subject);

ALTER TABLE lms.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.person FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.person
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
-- At sign-in the subject is known and the tenant is not.
CREATE POLICY by_subject ON lms.person FOR SELECT
    USING (subject = NULLIF(current_setting('lms.subject', true), ''));
GRANT SELECT, INSERT, UPDATE ON lms.person TO lms_web;

CREATE TABLE lms.person_role (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role      text NOT NULL CHECK (role IN ('learner', 'manager', 'trainer', 'process-leader', 'administrator')),
    PRIMARY KEY (tenant_id, person_id, role),
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id) ON DELETE CASCADE
);

ALTER TABLE lms.person_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.person_role FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.person_role
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, DELETE ON lms.person_role TO lms_web;
