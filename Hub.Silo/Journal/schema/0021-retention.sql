-- What is old is looked for each minute (Deadlines/IRetention).
CREATE INDEX delivery_made ON delivery (made_at);
CREATE INDEX telephone_attempt_at ON telephone_attempt (at);
