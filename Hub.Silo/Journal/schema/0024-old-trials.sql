-- Old tries are looked for each minute; there are few among many deliveries.
CREATE INDEX delivery_trial ON delivery (made_at) WHERE kind = 'reach-test';
