-- Ways in, beside the log: whoever may sign in, and what they must know to do so. No secret lies here in clear.
CREATE TABLE account (
    practitioner text NOT NULL PRIMARY KEY,
    login text NOT NULL UNIQUE,
    email text UNIQUE,
    security_stamp text NOT NULL,
    password_hash text,
    authenticator_key text,
    second_factor_since bigint,
    last_code_step bigint NOT NULL,
    recovery_codes text NOT NULL,
    failures bigint NOT NULL,
    locked_until bigint,
    invitation_hash text,
    invitation_expires bigint,
    last_sign_in bigint,
    version bigint NOT NULL
);
