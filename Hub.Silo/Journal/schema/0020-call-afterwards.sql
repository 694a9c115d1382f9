-- When the giver took note that their handover was declined.
ALTER TABLE handover ADD COLUMN noted_at bigint;
