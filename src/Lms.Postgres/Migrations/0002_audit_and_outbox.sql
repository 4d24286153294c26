-- What people later ask about: who did what, when. Nobody but the owner can change or remove a row.
CREATE TABLE lms.audit (
    tenant_id    uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    audit_id     bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    actor_id     uuid,
    action       text NOT NULL CHECK (action ~ '^[a-z-]+\.[a-z-]+$'),
    subject_kind text NOT NULL,
    subject_id   text NOT NULL,
    details      jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant_id, audit_id)
);
CREATE INDEX audit_subject ON lms.audit (tenant_id, subject_kind, subject_id);

ALTER TABLE lms.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.audit FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.audit
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
GRANT SELECT, INSERT ON lms.audit TO lms_web;

-- What is still to be told to the outside. Payloads hold ids, never names.
CREATE TABLE lms.outbox (
    tenant_id    uuid NOT NULL REFERENCES lms.tenant (tenant_id),
    outbox_id    bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    kind         text NOT NULL CHECK (kind ~ '^[a-z-]+\.[a-z-]+$'),
    payload      jsonb NOT NULL,
    written_at   timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    tries        int NOT NULL DEFAULT 0 CHECK (tries >= 0),
    delivered_at timestamptz,
    failure      text,
    PRIMARY KEY (tenant_id, outbox_id)
);
CREATE INDEX outbox_due ON lms.outbox (due_at) WHERE delivered_at IS NULL;

ALTER TABLE lms.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE lms.outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON lms.outbox
    USING (tenant_id = lms.current_tenant()) WITH CHECK (tenant_id = lms.current_tenant());
-- The worker takes the next row of any tenant; its handler then works for that row's tenant.
CREATE POLICY every_tenant ON lms.outbox TO lms_worker USING (true) WITH CHECK (true);
GRANT INSERT ON lms.outbox TO lms_web;
GRANT SELECT, UPDATE, DELETE ON lms.outbox TO lms_worker;
