-- Handovers as lists need them; one is read from its own stream. Derived from the log.
CREATE TABLE handover (
    id            {key} NOT NULL PRIMARY KEY,
    giver         {key} NOT NULL,
    receiver      {key} NOT NULL,
    state         {key} NOT NULL,
    patients      bigint NOT NULL,
    given_at      bigint NOT NULL,
    unanswered_at bigint,
    ended_at      bigint
);

CREATE INDEX handover_giver ON handover (giver, given_at);
CREATE INDEX handover_receiver ON handover (receiver, given_at);
