-- Content belongs to the library or to a municipality. What the library has, all may read; lms_web never writes it.
-- Texts in several languages are json, not jsonb: jsonb sorts its keys, and a text's first language is its fallback.

CREATE FUNCTION lms.search_config(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE language
        WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig
        WHEN 'en' THEN 'pg_catalog.english'::regconfig
        ELSE 'pg_catalog.simple'::regconfig
    END;

-- Lower case without accents, so that "mote" finds "Möte". Needs no extension and does not ask the server's locale.
CREATE FUNCTION lms.fold(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN translate(
        lower(words),
        'åäáàâãÅÄÁÀÂÃöøóòôõÖØÓÒÔÕéèêëÉÈÊËíìîïÍÌÎÏúùûüÚÙÛÜýÿÝñÑçÇ',
        'aaaaaaaaaaaaooooooooooooeeeeeeeeiiiiiiiiuuuuuuuuyyynncc');

CREATE TABLE lms.content_module (
    tenant_id    uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    module_id    text NOT NULL CHECK (module_id ~ '^[a-z0-9-]+$'),
    version      text NOT NULL CHECK (version ~ '^\d+\.\d+\.\d+$'),
    hash         text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    title        json NOT NULL,
    is_current   boolean NOT NULL DEFAULT false,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, module_id, version, hash)
);
CREATE UNIQUE INDEX content_module_current ON lms.content_module (tenant_id, module_id) WHERE is_current;

CREATE TABLE lms.course (
    tenant_id          uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    course_id          text NOT NULL CHECK (course_id ~ '^[a-z0-9-]+$'),
    module_id          text,
    current_version_id uuid,
    PRIMARY KEY (tenant_id, course_id)
);

CREATE TABLE lms.course_version (
    tenant_id      uuid NOT NULL,
    version_id     uuid NOT NULL,
    course_id      text NOT NULL,
    number         text NOT NULL,
    module_id      text,
    module_version text,
    module_hash    text,
    published_at   timestamptz NOT NULL,
    card           json NOT NULL,
    document       json NOT NULL,
    PRIMARY KEY (tenant_id, version_id),
    UNIQUE (tenant_id, course_id, version_id),
    FOREIGN KEY (tenant_id, course_id) REFERENCES lms.course (tenant_id, course_id),
    FOREIGN KEY (tenant_id, module_id, module_version, module_hash)
        REFERENCES lms.content_module (tenant_id, module_id, version, hash),
    CHECK (num_nonnulls(module_id, module_version, module_hash) IN (0, 3))
);
CREATE UNIQUE INDEX course_version_of_trainer ON lms.course_version (tenant_id, course_id, number) WHERE module_id IS NULL;
CREATE INDEX course_version_module ON lms.course_version (tenant_id, module_id, module_version, module_hash);
ALTER TABLE lms.course ADD FOREIGN KEY (tenant_id, course_id, current_version_id)
    REFERENCES lms.course_version (tenant_id, course_id, version_id);

-- Words of the current versions only. Questions are left out: a search must not tell their keys.
CREATE TABLE lms.course_text (
    tenant_id uuid NOT NULL,
    course_id text NOT NULL,
    language  text NOT NULL CHECK (language ~ '^[a-z]{2}$'),
    title     text NOT NULL,
    summary   text NOT NULL,
    body      text NOT NULL,
    words     tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector(lms.search_config(language), title), 'A')
        || setweight(to_tsvector(lms.search_config(language), summary), 'B')
        || setweight(to_tsvector(lms.search_config(language), body), 'D')) STORED,
    folded_title text NOT NULL GENERATED ALWAYS AS (lms.fold(title)) STORED,
    folded    text NOT NULL GENERATED ALWAYS AS (lms.fold(title || ' ' || summary || ' ' || body)) STORED,
    PRIMARY KEY (tenant_id, course_id, language),
    FOREIGN KEY (tenant_id, course_id) REFERENCES lms.course (tenant_id, course_id) ON DELETE CASCADE
);
CREATE INDEX course_text_words ON lms.course_text USING gin (words);

CREATE TABLE lms.content_asset (
    tenant_id  uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    hash       text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    media_type text NOT NULL,
    bytes      bytea NOT NULL,
    PRIMARY KEY (tenant_id, hash)
);

ALTER TABLE lms.content_module ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.content_module FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.content_module
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
CREATE POLICY library ON lms.content_module FOR SELECT USING (tenant_id = lms.library() AND lms.current_tenant() IS NOT NULL);

ALTER TABLE lms.course ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.course FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.course
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
CREATE POLICY library ON lms.course FOR SELECT USING (tenant_id = lms.library() AND lms.current_tenant() IS NOT NULL);
CREATE POLICY library_adds ON lms.course AS RESTRICTIVE FOR INSERT TO lms_web WITH CHECK (tenant_id <> lms.library());
CREATE POLICY library_changes ON lms.course AS RESTRICTIVE FOR UPDATE TO lms_web USING (tenant_id <> lms.library());

ALTER TABLE lms.course_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.course_version FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.course_version
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
CREATE POLICY library ON lms.course_version FOR SELECT USING (tenant_id = lms.library() AND lms.current_tenant() IS NOT NULL);
CREATE POLICY library_adds ON lms.course_version AS RESTRICTIVE FOR INSERT TO lms_web WITH CHECK (tenant_id <> lms.library());

ALTER TABLE lms.course_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.course_text FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.course_text
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
CREATE POLICY library ON lms.course_text FOR SELECT USING (tenant_id = lms.library() AND lms.current_tenant() IS NOT NULL);
CREATE POLICY library_adds ON lms.course_text AS RESTRICTIVE FOR INSERT TO lms_web WITH CHECK (tenant_id <> lms.library());
CREATE POLICY library_removes ON lms.course_text AS RESTRICTIVE FOR DELETE TO lms_web USING (tenant_id <> lms.library());

ALTER TABLE lms.content_asset ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.content_asset FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.content_asset
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
CREATE POLICY library ON lms.content_asset FOR SELECT USING (tenant_id = lms.library() AND lms.current_tenant() IS NOT NULL);
CREATE POLICY library_adds ON lms.content_asset AS RESTRICTIVE FOR INSERT TO lms_web WITH CHECK (tenant_id <> lms.library());

-- A version is immutable: there is no right to update one.
GRANT SELECT ON lms.content_module TO lms_web;
GRANT SELECT, INSERT, UPDATE (current_version_id) ON lms.course TO lms_web;
GRANT SELECT, INSERT ON lms.course_version, lms.content_asset TO lms_web;
GRANT SELECT, INSERT, DELETE ON lms.course_text TO lms_web;
