-- When the giver took note that their handover was declined.
ALTER TABLE handover ADD COLUMN noted_at bigint;

-- Who wanted what is left to do after a call, since when its day is over, and since when the secretariat sees it.
ALTER TABLE call_follow_up ADD COLUMN giver {key};
ALTER TABLE call_follow_up ADD COLUMN reminded_at bigint;
ALTER TABLE call_follow_up ADD COLUMN shown_at bigint;

CREATE INDEX call_follow_up_giver ON call_follow_up (giver);

-- Who may read a report that waits, and whose it is what is left to do: one person or several.
INSERT INTO call_person (call, practitioner, part) SELECT id, reviewer, 'reviewer' FROM call
WHERE phase = 'Reported' AND reviewer IS NOT NULL;
INSERT INTO call_person (call, practitioner, part) SELECT call, who, 'follow-up' FROM call_follow_up;

-- The column call.reviewer is empty from now on; not every SQLite can drop one.
DROP INDEX call_reviewer;
UPDATE call SET reviewer = NULL;

-- Up to which version the patient's timeline has to show a call, and whether its last round found nobody at all.
ALTER TABLE call ADD COLUMN shown bigint;
ALTER TABLE call ADD COLUMN alone bigint NOT NULL DEFAULT 0;
