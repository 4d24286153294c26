-- The keys that sign and encrypt cookies and form tokens. They belong to the host and no tenant, so there is no row security
-- to force; the web role alone reads and adds, and nobody changes or removes: an old key still opens what it has closed.
CREATE TABLE lms.data_protection_key (
    key_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL CHECK (length(name) <= 200),
    element    text NOT NULL CHECK (length(element) <= 100000),
    written_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT (name, element) ON lms.data_protection_key TO lms_web;
