-- When the giver took note that their handover was declined.
ALTER TABLE handover ADD COLUMN noted_at bigint;

-- Who wanted what is left to do after a call, since when its day is over, and since when the secretariat sees it.
ALTER TABLE call_follow_up ADD COLUMN giver {key};
ALTER TABLE call_follow_up ADD COLUMN reminded_at bigint;
ALTER TABLE call_follow_up ADD COLUMN shown_at bigint;

CREATE INDEX call_follow_up_giver ON call_follow_up (giver);
