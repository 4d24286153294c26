-- A newer version may write messages that an older one cannot read; during an upgrade the older one leaves them to it.
ALTER TABLE lms.outbox ADD COLUMN format int NOT NULL DEFAULT 1 CHECK (format > 0);

-- What was delivered is removed after a while, in small batches, by the worker.
CREATE INDEX outbox_delivered ON lms.outbox (delivered_at) WHERE delivered_at IS NOT NULL;

-- What an administrator looks at.
CREATE INDEX outbox_trouble ON lms.outbox (tenant_id, outbox_id) WHERE delivered_at IS NULL AND failed > 0;
CREATE INDEX outbox_aside ON lms.outbox (tenant_id, outbox_id) WHERE delivered_at IS NULL AND aside_at IS NOT NULL;

-- Attempts whose time runs out while nobody looks.
CREATE INDEX quiz_attempt_closing ON lms.quiz_attempt (tenant_id, closes_at) WHERE state = 'open' AND closes_at IS NOT NULL;
