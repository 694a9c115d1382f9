-- Beside the log. When the mail of an alarm was sent last, by whichever node; 0 while all is well. One row.
CREATE TABLE alarm_mail (
    place bigint NOT NULL PRIMARY KEY,
    told  bigint NOT NULL
);

INSERT INTO alarm_mail (place, told) VALUES (0, 0);
