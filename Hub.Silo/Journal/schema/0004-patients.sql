CREATE TABLE patient (
  patient text NOT NULL PRIMARY KEY,
  number text NOT NULL,
  name text NOT NULL,
  kana text NOT NULL,
  birth_date text NOT NULL,
  sex text NOT NULL,
  postal_code text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  care_level text NOT NULL,
  primary_doctor text,
  sub_primary_doctor text,
  station text,
  version bigint NOT NULL,
  search text NOT NULL
);
CREATE UNIQUE INDEX patient_number ON patient (number);
CREATE INDEX patient_primary_doctor ON patient (primary_doctor);
CREATE INDEX patient_sub_primary_doctor ON patient (sub_primary_doctor);
CREATE INDEX patient_station ON patient (station);

CREATE TABLE participant (
  patient text NOT NULL,
  practitioner text NOT NULL,
  added_by text NOT NULL,
  added_at bigint NOT NULL,
  PRIMARY KEY (patient, practitioner)
);
CREATE INDEX participant_practitioner ON participant (practitioner);

CREATE TABLE summary_fact (
  patient text NOT NULL,
  kind text NOT NULL,
  fact text NOT NULL,
  as_of text,
  at bigint NOT NULL,
  by_practitioner text,
  version bigint NOT NULL,
  PRIMARY KEY (patient, kind)
);

CREATE TABLE summary_fact_history (
  patient text NOT NULL,
  version bigint NOT NULL,
  kind text NOT NULL,
  fact text NOT NULL,
  at bigint NOT NULL,
  by_practitioner text,
  reaffirmed bigint NOT NULL,
  PRIMARY KEY (patient, version)
);
