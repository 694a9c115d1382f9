-- How far each call is told on the timeline of its patient. Derived from timelines.
CREATE TABLE call_card (
    call     {key} NOT NULL PRIMARY KEY,
    timeline {key} NOT NULL,
    told     bigint NOT NULL
);
