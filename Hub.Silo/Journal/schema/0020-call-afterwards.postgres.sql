
-- What was left to do before days had an end is due when its day is over by UTC, as the log says it too.
INSERT INTO deadline (stream, due)
SELECT 'call/' || call, CAST(EXTRACT(EPOCH FROM (due_on::date + 1)::timestamp AT TIME ZONE 'UTC') AS bigint) * 1000000
FROM call_follow_up
ON CONFLICT (stream) DO NOTHING;
UPDATE call SET due = (SELECT d.due FROM deadline AS d WHERE d.stream = 'call/' || call.id)
WHERE id IN (SELECT call FROM call_follow_up);
