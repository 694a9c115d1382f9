
-- What was left to do before days had an end is due when its day is over by UTC, as the log says it too.
INSERT INTO deadline (stream, due)
SELECT 'call/' || call, CAST(strftime('%s', due_on, '+1 day') AS bigint) * 1000000 FROM call_follow_up WHERE true
ON CONFLICT (stream) DO NOTHING;
UPDATE call SET due = (SELECT d.due FROM deadline AS d WHERE d.stream = 'call/' || call.id)
WHERE id IN (SELECT call FROM call_follow_up);
