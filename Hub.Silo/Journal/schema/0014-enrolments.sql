-- Of each patient the last enrolment for backup that was not ended by hand; whether it holds now is asked of the clock.
CREATE TABLE enrolment (
    patient   {key} NOT NULL PRIMARY KEY,
    begins    bigint NOT NULL,
    ends      bigint,
    first_day text NOT NULL,
    last_day  text
);

-- Whose duty lets see: rotas and institutions.
CREATE TABLE enrolment_scope (
    patient {key} NOT NULL,
    kind    {key} NOT NULL,
    scope   {key} NOT NULL,
    PRIMARY KEY (patient, kind, scope)
);
CREATE INDEX enrolment_scope_scope ON enrolment_scope (kind, scope);

-- How a patient left home care, as JSON.
ALTER TABLE patient ADD COLUMN departure text;
