-- Calendar feeds beside the log: the address of each is a secret, of which only the hash is here.
-- 'told' is what the feed said last, as JSON: what is gone must be told as cancelled.
CREATE TABLE calendar_feed (
    id           {key} NOT NULL PRIMARY KEY,
    practitioner {key} NOT NULL,
    scope        text NOT NULL,
    rota         {key},
    token_hash   {key} NOT NULL UNIQUE,
    made_at      bigint NOT NULL,
    fetched_at   bigint,
    changed_at   bigint NOT NULL,
    told         text NOT NULL,
    version      bigint NOT NULL
);

CREATE INDEX calendar_feed_practitioner ON calendar_feed (practitioner);
