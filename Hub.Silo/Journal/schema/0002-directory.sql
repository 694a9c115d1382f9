-- The district's lists. 'folded' columns are for searching only.
CREATE TABLE district (
    id        {key} NOT NULL PRIMARY KEY,
    name      text NOT NULL,
    time_zone text NOT NULL
);

CREATE TABLE institution (
    id          {key} NOT NULL PRIMARY KEY,
    district    {key} NOT NULL,
    code        {key} NOT NULL,
    kind        {key} NOT NULL,
    name        text NOT NULL,
    postal_code text NOT NULL,
    address     text NOT NULL,
    phone       text NOT NULL,
    hours       text NOT NULL,
    name_folded {key} NOT NULL
);

CREATE INDEX institution_code ON institution (code);

CREATE TABLE practitioner (
    id          {key} NOT NULL PRIMARY KEY,
    code        {key} NOT NULL,
    name        text NOT NULL,
    kana        text NOT NULL,
    profession  {key} NOT NULL,
    institution {key} NOT NULL,
    email       text NOT NULL,
    phone       text NOT NULL,
    active      bigint NOT NULL,
    name_folded {key} NOT NULL,
    kana_folded {key} NOT NULL,
    code_folded {key} NOT NULL
);

CREATE INDEX practitioner_code ON practitioner (code);
CREATE INDEX practitioner_institution ON practitioner (institution, active);
