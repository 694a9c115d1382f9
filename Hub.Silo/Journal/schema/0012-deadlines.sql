-- When each waiting stream wants to be told, from its events. Nothing is here that waits for nothing.
CREATE TABLE deadline (
    stream {key} NOT NULL PRIMARY KEY,
    due    bigint NOT NULL
);

CREATE INDEX deadline_due ON deadline (due, stream);

-- Beside the log: who tells it now. Losing a row costs no more than a second telling, which nobody minds.
CREATE TABLE deadline_claim (
    stream {key} NOT NULL PRIMARY KEY,
    due    bigint NOT NULL,
    until  bigint NOT NULL
);
