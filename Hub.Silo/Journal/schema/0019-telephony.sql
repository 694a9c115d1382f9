-- Beside the log. Which patient the desk was shown when: one row a patient and look.
CREATE TABLE desk_lookup (
    id           {key} NOT NULL PRIMARY KEY,
    practitioner {key} NOT NULL,
    patient      {key} NOT NULL,
    at           bigint NOT NULL
);

CREATE INDEX desk_lookup_at ON desk_lookup (at);
CREATE INDEX desk_lookup_patient ON desk_lookup (patient, at);

-- Calls of a telephone system that were put through, by its own identity of them.
CREATE TABLE telephone_call (
    id      {key} NOT NULL PRIMARY KEY,
    caller  text NOT NULL,
    called  text NOT NULL,
    patient {key},
    kind    {key} NOT NULL,
    at      bigint NOT NULL
);

CREATE INDEX telephone_call_at ON telephone_call (at);

-- Each number that such a call was sent to, in order from 0, whose it is, and what came of it.
CREATE TABLE telephone_attempt (
    call    {key} NOT NULL,
    attempt bigint NOT NULL,
    number  {key} NOT NULL,
    holder  {key} NOT NULL,
    name    text NOT NULL,
    at      bigint NOT NULL,
    outcome {key},
    seconds bigint,
    told_at bigint,
    PRIMARY KEY (call, attempt)
);

-- What telephone systems said in the last minutes, so that nobody says it again.
CREATE TABLE telephone_message (
    signature {key} NOT NULL PRIMARY KEY,
    at        bigint NOT NULL
);
