-- The log. An event is never changed or deleted; 'stream' says where each stream ends and is written in the same
-- transaction, so that a cut-off end or a stream that is gone is noticed.
CREATE TABLE stream (
    stream  {key} NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    hash    {bytes} NOT NULL
);

CREATE TABLE event (
    stream  {key} NOT NULL,
    version bigint NOT NULL,
    at      bigint NOT NULL,
    actor   {key} NOT NULL,
    type    {key} NOT NULL,
    subject {key},
    command {key} NOT NULL,
    step    bigint NOT NULL,
    body    text NOT NULL,
    hash    {bytes} NOT NULL,
    PRIMARY KEY (stream, version),
    UNIQUE (stream, command, step)
);

CREATE INDEX event_subject ON event (stream, subject, version) WHERE subject IS NOT NULL;
