-- Rotas as lists show them; 'version' tells readers whether what they remember of the stream is still all of it.
CREATE TABLE rota (
    id                {key} NOT NULL PRIMARY KEY,
    name              text NOT NULL,
    owner             {key} NOT NULL,
    published_through text,
    version           bigint NOT NULL
);

-- Every list of national holidays that was ever recorded, as JSON: a later one never changes past duties.
CREATE TABLE holiday_list (
    district {key} NOT NULL,
    version  bigint NOT NULL,
    at       bigint NOT NULL,
    list     text NOT NULL,
    PRIMARY KEY (district, version)
);
