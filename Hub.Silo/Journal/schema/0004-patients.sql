CREATE TABLE patient (
  patient {key} NOT NULL PRIMARY KEY,
  number {key} NOT NULL,
  name text NOT NULL,
  kana text NOT NULL,
  birth_date text NOT NULL,
  sex text NOT NULL,
  postal_code text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  care_level text NOT NULL,
  primary_doctor {key},
  sub_primary_doctor {key},
  station {key},
  version bigint NOT NULL,
  search text NOT NULL
);
CREATE UNIQUE INDEX patient_number ON patient (number);
CREATE INDEX patient_primary_doctor ON patient (primary_doctor);
CREATE INDEX patient_sub_primary_doctor ON patient (sub_primary_doctor);
CREATE INDEX patient_station ON patient (station);

CREATE TABLE participant (
  patient {key} NOT NULL,
  practitioner {key} NOT NULL,
  added_by {key} NOT NULL,
  added_at bigint NOT NULL,
  PRIMARY KEY (patient, practitioner)
);
CREATE INDEX participant_practitioner ON participant (practitioner);

CREATE TABLE summary_fact (
  patient {key} NOT NULL,
  kind {key} NOT NULL,
  fact text NOT NULL,
  as_of text,
  at bigint NOT NULL,
  by_practitioner {key},
  version bigint NOT NULL,
  PRIMARY KEY (patient, kind)
);

CREATE TABLE summary_fact_history (
  patient {key} NOT NULL,
  version bigint NOT NULL,
  kind {key} NOT NULL,
  fact text NOT NULL,
  at bigint NOT NULL,
  by_practitioner {key},
  reaffirmed bigint NOT NULL,
  PRIMARY KEY (patient, version)
);
