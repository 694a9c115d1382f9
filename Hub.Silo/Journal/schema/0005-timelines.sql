-- ordinal is the version that posted the entry, changed the version that last touched it.
CREATE TABLE timeline_entry (
  timeline {key} NOT NULL,
  ordinal bigint NOT NULL,
  entry {key} NOT NULL,
  changed bigint NOT NULL,
  kind {key} NOT NULL,
  author {key} NOT NULL,
  posted_at bigint NOT NULL,
  written_at bigint NOT NULL,
  markdown text NOT NULL,
  search text NOT NULL,
  vitals text,
  reply_to {key},
  mentions text,
  asks bigint NOT NULL,
  corrected_at bigint,
  corrected_by {key},
  retracted_at bigint,
  retracted_by {key},
  retraction_reason text,
  pinned_at bigint,
  pinned_by {key},
  PRIMARY KEY (timeline, ordinal)
);
CREATE UNIQUE INDEX timeline_entry_entry ON timeline_entry (timeline, entry);
CREATE INDEX timeline_entry_changed ON timeline_entry (timeline, changed);
CREATE INDEX timeline_entry_vitals ON timeline_entry (timeline, ordinal) WHERE vitals IS NOT NULL;
CREATE INDEX timeline_entry_pinned ON timeline_entry (timeline, ordinal) WHERE pinned_at IS NOT NULL;

CREATE TABLE confirmation (
  timeline {key} NOT NULL,
  ordinal bigint NOT NULL,
  entry {key} NOT NULL,
  place bigint NOT NULL,
  person {key},
  role {key},
  done_by {key},
  done_at bigint,
  withdrawn bigint NOT NULL,
  PRIMARY KEY (timeline, entry, place)
);
CREATE INDEX confirmation_open ON confirmation (timeline, ordinal) WHERE done_at IS NULL AND withdrawn = 0;

CREATE TABLE mention (
  timeline {key} NOT NULL,
  ordinal bigint NOT NULL,
  entry {key} NOT NULL,
  practitioner {key} NOT NULL,
  PRIMARY KEY (timeline, ordinal, practitioner)
);
CREATE INDEX mention_practitioner ON mention (practitioner, timeline, ordinal);

-- How far each reader has read, as a history: a mark is added, never moved back. Not derived from the log.
CREATE TABLE read_mark (
  timeline {key} NOT NULL,
  practitioner {key} NOT NULL,
  ordinal bigint NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (timeline, practitioner, ordinal)
);
