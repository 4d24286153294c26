-- Trainers' courses as they are written. What is published goes the way of all courses; this is what they are made of.
CREATE TABLE lms.course_draft (
    tenant_id          uuid NOT NULL,
    draft_id           uuid NOT NULL,
    course_id          text NOT NULL CHECK (course_id ~ '^[a-z0-9-]+$'),
    owner_id           uuid NOT NULL,
    title              json NOT NULL,
    document           json NOT NULL,
    revision           int NOT NULL CHECK (revision > 0),
    step               text NOT NULL,
    changed_by         uuid NOT NULL,
    changed_at         timestamptz NOT NULL,
    published_revision int CHECK (published_revision <= revision),
    PRIMARY KEY (tenant_id, draft_id),
    UNIQUE (tenant_id, course_id),
    FOREIGN KEY (tenant_id, owner_id) REFERENCES lms.person (tenant_id, person_id),
    FOREIGN KEY (tenant_id, changed_by) REFERENCES lms.person (tenant_id, person_id)
);
CREATE INDEX course_draft_owner ON lms.course_draft (tenant_id, owner_id);
CREATE INDEX course_draft_changed_by ON lms.course_draft (tenant_id, changed_by);

-- What the last steps replaced, so that they can be undone; the oldest ones go.
CREATE TABLE lms.course_draft_step (
    tenant_id uuid NOT NULL,
    draft_id  uuid NOT NULL,
    revision  int NOT NULL,
    document  json NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, revision),
    FOREIGN KEY (tenant_id, draft_id) REFERENCES lms.course_draft (tenant_id, draft_id) ON DELETE CASCADE
);

-- A municipality's own words in the slots that a course leaves for them; its source is Markdown, per language.
CREATE TABLE lms.local_text (
    tenant_id  uuid NOT NULL,
    course_id  text NOT NULL,
    slot_id    text NOT NULL CHECK (slot_id ~ '^[a-z0-9-]+$'),
    words      json NOT NULL,
    revision   int NOT NULL CHECK (revision > 0),
    changed_by uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, course_id, slot_id),
    FOREIGN KEY (tenant_id, changed_by) REFERENCES lms.person (tenant_id, person_id)
);
CREATE INDEX local_text_changed_by ON lms.local_text (tenant_id, changed_by);

ALTER TABLE lms.course_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.course_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.course_draft
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());

ALTER TABLE lms.course_draft_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.course_draft_step FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.course_draft_step
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());

ALTER TABLE lms.local_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.local_text FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.local_text
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());

GRANT SELECT, INSERT, UPDATE (title, document, revision, step, changed_by, changed_at, published_revision) ON lms.course_draft TO lms_web;
GRANT SELECT, INSERT, DELETE ON lms.course_draft_step TO lms_web;
GRANT SELECT, INSERT, UPDATE (words, revision, changed_by, changed_at) ON lms.local_text TO lms_web;
