-- What was read today, for the list of the morning.
CREATE INDEX call_acknowledged ON call (acknowledged_at);
