-- The municipality's question bank. What is being worked on lies in the question and its draft; a version never changes.
CREATE TABLE lms.bank_question (
    tenant_id   uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    question_id uuid NOT NULL,
    key         text NOT NULL CHECK (key ~ '^[a-z0-9-]{1,100}$'),
    owner_id    uuid NOT NULL,
    state       text NOT NULL CHECK (state IN ('draft', 'ready', 'retired')),
    category    text NOT NULL CHECK (length(category) <= 200),
    valid_until date,
    latest      int NOT NULL CHECK (latest >= 0),
    revision    int NOT NULL CHECK (revision > 0),
    type        text NOT NULL,
    title       text NOT NULL CHECK (length(title) <= 200),
    words       text NOT NULL,
    hash        text NOT NULL CHECK (hash ~ '^([0-9a-f]{64})?$'),
    changed_at  timestamptz NOT NULL,
    changed_by  uuid NOT NULL,
    folded      text NOT NULL GENERATED ALWAYS AS (lms.fold(words)) STORED,
    PRIMARY KEY (tenant_id, question_id),
    UNIQUE (tenant_id, key),
    FOREIGN KEY (tenant_id, owner_id) REFERENCES lms.person (tenant_id, person_id),
    FOREIGN KEY (tenant_id, changed_by) REFERENCES lms.person (tenant_id, person_id),
    CHECK (state <> 'ready' OR latest > 0)
);
CREATE INDEX bank_question_changed ON lms.bank_question (tenant_id, changed_at DESC, question_id DESC);
CREATE INDEX bank_question_hash ON lms.bank_question (tenant_id, hash);
CREATE INDEX bank_question_owner ON lms.bank_question (tenant_id, owner_id);
CREATE INDEX bank_question_changer ON lms.bank_question (tenant_id, changed_by);

ALTER TABLE lms.bank_question ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.bank_question FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.bank_question
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (state, category, valid_until, latest, revision, type, title, words, hash, changed_at, changed_by)
    ON lms.bank_question TO lms_web;

CREATE TABLE lms.bank_question_version (
    tenant_id   uuid NOT NULL,
    question_id uuid NOT NULL,
    number      int NOT NULL CHECK (number > 0),
    type        text NOT NULL,
    title       text NOT NULL CHECK (length(title) <= 200),
    syntax      text CHECK (syntax IN ('gift', 'yaml')),
    text        text,
    source      json NOT NULL,
    hash        text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    author_id   uuid NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, question_id, number),
    FOREIGN KEY (tenant_id, question_id) REFERENCES lms.bank_question (tenant_id, question_id),
    FOREIGN KEY (tenant_id, author_id) REFERENCES lms.person (tenant_id, person_id),
    CHECK ((syntax IS NULL) = (text IS NULL))
);
CREATE INDEX bank_question_version_author ON lms.bank_question_version (tenant_id, author_id);

ALTER TABLE lms.bank_question_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.bank_question_version FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.bank_question_version
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.bank_question_version TO lms_web;

-- What is written and not yet a version. A draft that cannot be read as a question has no source.
CREATE TABLE lms.bank_question_draft (
    tenant_id   uuid NOT NULL,
    question_id uuid NOT NULL,
    syntax      text CHECK (syntax IN ('gift', 'yaml')),
    text        text,
    fields      json,
    source      json,
    changed_at  timestamptz NOT NULL,
    changed_by  uuid NOT NULL,
    PRIMARY KEY (tenant_id, question_id),
    FOREIGN KEY (tenant_id, question_id) REFERENCES lms.bank_question (tenant_id, question_id),
    FOREIGN KEY (tenant_id, changed_by) REFERENCES lms.person (tenant_id, person_id),
    CHECK ((syntax IS NULL) = (text IS NULL)),
    CHECK (num_nonnulls(text, fields, source) > 0)
);
CREATE INDEX bank_question_draft_changer ON lms.bank_question_draft (tenant_id, changed_by);

ALTER TABLE lms.bank_question_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.bank_question_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.bank_question_draft
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (syntax, text, fields, source, changed_at, changed_by), DELETE ON lms.bank_question_draft TO lms_web;

CREATE TABLE lms.bank_question_tag (
    tenant_id   uuid NOT NULL,
    question_id uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('competence', 'module', 'difficulty', 'tag')),
    value       text NOT NULL CHECK (length(value) BETWEEN 1 AND 80),
    PRIMARY KEY (tenant_id, question_id, kind, value),
    FOREIGN KEY (tenant_id, question_id) REFERENCES lms.bank_question (tenant_id, question_id)
);
CREATE INDEX bank_question_tag_value ON lms.bank_question_tag (tenant_id, kind, value);

ALTER TABLE lms.bank_question_tag ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.bank_question_tag FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.bank_question_tag
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, DELETE ON lms.bank_question_tag TO lms_web;

-- Which version of a question a published course asks. The course holds a copy; this says where it came from.
CREATE TABLE lms.bank_question_use (
    tenant_id   uuid NOT NULL,
    question_id uuid NOT NULL,
    number      int NOT NULL,
    course_id   text NOT NULL,
    quiz_id     text NOT NULL CHECK (quiz_id <> ''),
    version_id  uuid NOT NULL,
    PRIMARY KEY (tenant_id, question_id, version_id, quiz_id),
    FOREIGN KEY (tenant_id, question_id, number) REFERENCES lms.bank_question_version (tenant_id, question_id, number),
    FOREIGN KEY (tenant_id, course_id, version_id) REFERENCES lms.course_version (tenant_id, course_id, version_id)
);
CREATE INDEX bank_question_use_version ON lms.bank_question_use (tenant_id, question_id, number);
CREATE INDEX bank_question_use_course ON lms.bank_question_use (tenant_id, course_id, version_id);

ALTER TABLE lms.bank_question_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.bank_question_use FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.bank_question_use
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.bank_question_use TO lms_web;

-- Who has a question open right now, so that two do not write over each other. Rows are worth minutes.
CREATE TABLE lms.bank_question_presence (
    tenant_id   uuid NOT NULL,
    question_id uuid NOT NULL,
    person_id   uuid NOT NULL,
    since       timestamptz NOT NULL,
    seen_at     timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, question_id, person_id),
    FOREIGN KEY (tenant_id, question_id) REFERENCES lms.bank_question (tenant_id, question_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id) ON DELETE CASCADE
);
CREATE INDEX bank_question_presence_person ON lms.bank_question_presence (tenant_id, person_id);

ALTER TABLE lms.bank_question_presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.bank_question_presence FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.bank_question_presence
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, UPDATE (since, seen_at), DELETE ON lms.bank_question_presence TO lms_web;

-- What a person's file held, between the look at it and the taking in. Rows are worth an hour.
CREATE TABLE lms.question_import (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kept_at   timestamptz NOT NULL,
    questions json NOT NULL,
    PRIMARY KEY (tenant_id, import_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES lms.person (tenant_id, person_id) ON DELETE CASCADE
);
CREATE INDEX question_import_person ON lms.question_import (tenant_id, person_id);

ALTER TABLE lms.question_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.question_import FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.question_import
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT, DELETE ON lms.question_import TO lms_web;
