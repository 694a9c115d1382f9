-- The plans of months as lists show them, and who has answered what they were asked; the rest is in the stream.
CREATE TABLE month_plan (
    id       {key} NOT NULL PRIMARY KEY,
    rota     {key} NOT NULL,
    month    text NOT NULL,
    deadline bigint
);

CREATE INDEX month_plan_by_rota ON month_plan (rota, month);

CREATE TABLE month_plan_answer (
    plan        {key} NOT NULL,
    holder_kind text NOT NULL,
    holder      {key} NOT NULL,
    at          bigint NOT NULL,
    PRIMARY KEY (plan, holder_kind, holder)
);
