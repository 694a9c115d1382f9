-- How far somebody has seen what a rota tells them. It comes by pressing a button and is no event: nothing hangs on it.
CREATE TABLE rota_mark (
    rota         {key} NOT NULL,
    practitioner {key} NOT NULL,
    version      bigint NOT NULL,
    at           bigint NOT NULL,
    PRIMARY KEY (rota, practitioner)
);
