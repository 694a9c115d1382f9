-- Who is asked or told something at this moment. Derived: features write it with their events (Notifications/Notices).
CREATE TABLE notice (
    id           {key} NOT NULL PRIMARY KEY,
    stream       {key} NOT NULL,
    version      bigint NOT NULL,
    practitioner {key} NOT NULL,
    kind         {key} NOT NULL,
    about        {key},
    at           bigint NOT NULL,
    urgent       bigint NOT NULL
);

CREATE INDEX notice_practitioner ON notice (practitioner);
CREATE INDEX notice_stream ON notice (stream);

-- How people want to be reached, as JSON. Derived from their own streams.
CREATE TABLE reach_plan (
    practitioner {key} NOT NULL PRIMARY KEY,
    plan         text NOT NULL
);

-- From here on beside the log. Devices that get pushes, and the hub's own key for them, of which there is one.
CREATE TABLE push_device (
    id           {key} NOT NULL PRIMARY KEY,
    practitioner {key} NOT NULL,
    endpoint     {key} NOT NULL UNIQUE,
    p256dh       text NOT NULL,
    auth         text NOT NULL,
    name         text NOT NULL,
    language     text NOT NULL,
    since        bigint NOT NULL
);

CREATE INDEX push_device_practitioner ON push_device (practitioner);

CREATE TABLE push_key (
    place       bigint NOT NULL PRIMARY KEY,
    private_key text NOT NULL
);

-- What is sent because of a notice: one row for each address of each way. 'next_at' is when a waiting row is tried,
-- and until when a row that is being sent belongs to its 'holder'. 'live' is 1 until the end of its notice was seen to.
CREATE TABLE delivery (
    id           {key} NOT NULL PRIMARY KEY,
    notice       {key} NOT NULL,
    stream       {key} NOT NULL,
    practitioner {key} NOT NULL,
    kind         {key} NOT NULL,
    urgent       bigint NOT NULL,
    place        bigint NOT NULL,
    channel      {key} NOT NULL,
    address      {key} NOT NULL,
    shown        text NOT NULL,
    state        {key} NOT NULL,
    attempts     bigint NOT NULL,
    holder       {key},
    made_at      bigint NOT NULL,
    tried_at     bigint,
    next_at      bigint,
    result       text,
    outcome      text,
    live         bigint NOT NULL,
    UNIQUE (notice, place, address)
);

CREATE INDEX delivery_next ON delivery (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX delivery_live ON delivery (notice) WHERE live = 1;
CREATE INDEX delivery_stream ON delivery (stream, made_at);
CREATE INDEX delivery_address ON delivery (channel, address, tried_at);

-- What the gateway told in the last minutes, so that nobody tells it again.
CREATE TABLE gateway_message (
    signature {key} NOT NULL PRIMARY KEY,
    at        bigint NOT NULL
);
