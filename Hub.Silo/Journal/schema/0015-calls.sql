-- Calls as lists need them; one call is read from its own stream. Derived from the log.
CREATE TABLE call (
    id              {key} NOT NULL PRIMARY KEY,
    patient         {key},
    phase           {key} NOT NULL,
    sorting         {key} NOT NULL,
    danger          {key} NOT NULL,
    kind            {key} NOT NULL,
    source          {key} NOT NULL,
    visit_wanted    bigint NOT NULL,
    asker           {key} NOT NULL,
    owner           {key},
    round           bigint NOT NULL,
    step            bigint NOT NULL,
    care            {key},
    must_decide     bigint NOT NULL,
    received_at     bigint NOT NULL,
    offered_at      bigint,
    answered_at     bigint,
    answered_by     {key},
    answered_round  bigint,
    answered_step   bigint,
    departed_at     bigint,
    arrived_at      bigint,
    finished_at     bigint,
    reported_at     bigint,
    reporter        {key},
    reviewer        {key},
    overdue_at      bigint,
    acknowledged_at bigint,
    over_at         bigint,
    due             bigint,
    version         bigint NOT NULL
);

CREATE INDEX call_patient ON call (patient, received_at);
CREATE INDEX call_received ON call (received_at);
CREATE INDEX call_open ON call (received_at) WHERE over_at IS NULL;
CREATE INDEX call_reviewer ON call (reviewer, reported_at);

-- Which command began or joined which call, so that one sent again finds it.
CREATE TABLE call_request (
    command {key} NOT NULL PRIMARY KEY,
    call    {key} NOT NULL
);

-- Who has to do with a call as long as it concerns them: asker, asked, owner, handoff, reporter, emergency.
CREATE TABLE call_person (
    call         {key} NOT NULL,
    practitioner {key} NOT NULL,
    part         {key} NOT NULL,
    PRIMARY KEY (call, practitioner, part)
);

CREATE INDEX call_person_practitioner ON call_person (practitioner, part);

-- What is still to be done after a call, by whom and when.
CREATE TABLE call_follow_up (
    call     {key} NOT NULL PRIMARY KEY,
    who      {key} NOT NULL,
    due_on   text NOT NULL,
    what     text NOT NULL
);

CREATE INDEX call_follow_up_who ON call_follow_up (who, due_on);
