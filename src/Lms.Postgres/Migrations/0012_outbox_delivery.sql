-- Delivery: leases, starts and failures counted apart, order per enrolment, and what was set aside.
ALTER TABLE lms.outbox RENAME COLUMN tries TO started;
ALTER TABLE lms.outbox
    ADD COLUMN failed      int NOT NULL DEFAULT 0 CHECK (failed BETWEEN 0 AND started),
    ADD COLUMN lease_id    uuid,
    ADD COLUMN lease_until timestamptz,
    ADD COLUMN aside_at    timestamptz,
    ADD COLUMN told        text[] NOT NULL DEFAULT '{}',
    ADD COLUMN aggregate   text GENERATED ALWAYS AS (payload ->> 'enrolment') STORED,
    ADD CHECK (num_nulls(lease_id, lease_until) <> 1);

DROP INDEX lms.outbox_due;
CREATE INDEX outbox_due ON lms.outbox (due_at) WHERE delivered_at IS NULL AND aside_at IS NULL;
CREATE INDEX outbox_order ON lms.outbox (tenant_id, aggregate, outbox_id) WHERE delivered_at IS NULL;

-- An administrator sees that the own municipality's messages wait, not what they say, and has those that were set aside
-- sent again or given up.
GRANT SELECT (tenant_id, outbox_id, kind, written_at, due_at, started, failed, aside_at, delivered_at, failure),
      UPDATE (due_at, started, failed, aside_at, delivered_at, failure) ON lms.outbox TO lms_web;
