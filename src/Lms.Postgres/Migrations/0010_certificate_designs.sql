-- Pictures of a municipality for its certificates, by content. None is changed or removed: issued certificates show them.
CREATE TABLE lms.certificate_picture (
    tenant_id  uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    hash       text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
    width      int NOT NULL CHECK (width BETWEEN 1 AND 4000),
    height     int NOT NULL CHECK (height BETWEEN 1 AND 4000),
    bytes      bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1100000),
    added_at   timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, hash),
    CHECK (width * height <= 4000000)
);

ALTER TABLE lms.certificate_picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.certificate_picture FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.certificate_picture
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.certificate_picture TO lms_web;

-- Which pictures are in use, and what they show; a row a change.
CREATE TABLE lms.certificate_logos (
    tenant_id          uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    revision           int NOT NULL CHECK (revision > 0),
    logo_hash          text,
    logo_alternative   json,
    funder_hash        text,
    funder_alternative json,
    changed_at         timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, revision),
    FOREIGN KEY (tenant_id, logo_hash) REFERENCES lms.certificate_picture (tenant_id, hash),
    FOREIGN KEY (tenant_id, funder_hash) REFERENCES lms.certificate_picture (tenant_id, hash),
    CHECK ((logo_hash IS NULL) = (logo_alternative IS NULL)),
    CHECK ((funder_hash IS NULL) = (funder_alternative IS NULL))
);
CREATE INDEX certificate_logos_logo ON lms.certificate_logos (tenant_id, logo_hash);
CREATE INDEX certificate_logos_funder ON lms.certificate_logos (tenant_id, funder_hash);

ALTER TABLE lms.certificate_logos ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.certificate_logos FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.certificate_logos
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.certificate_logos TO lms_web;

-- A municipality's own design of a course's certificate, a row a change; without a design = the module's own again.
CREATE TABLE lms.certificate_design (
    tenant_id  uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    course_id  text NOT NULL,
    revision   int NOT NULL CHECK (revision > 0),
    design     json,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, course_id, revision)
);

ALTER TABLE lms.certificate_design ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.certificate_design FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.certificate_design
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.certificate_design TO lms_web;

-- What a certificate was issued with. Those from before have neither, and were printed without.
ALTER TABLE lms.certificate
    ADD COLUMN design_revision int,
    ADD COLUMN logos_revision int,
    ADD FOREIGN KEY (tenant_id, course_id, design_revision) REFERENCES lms.certificate_design (tenant_id, course_id, revision),
    ADD FOREIGN KEY (tenant_id, logos_revision) REFERENCES lms.certificate_logos (tenant_id, revision);
CREATE INDEX certificate_design_used ON lms.certificate (tenant_id, course_id, design_revision);
CREATE INDEX certificate_logos_used ON lms.certificate (tenant_id, logos_revision);
