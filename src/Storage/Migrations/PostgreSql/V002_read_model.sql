-- What readers ask across cities: published observations, lists of cities, plans and networks, change feed, audit journal, kept originals.
--
-- The tenant leads every key. Instants are UTC ticks (100 ns since year 1), the same whole number on both engines, so that they compare and sort
-- alike. An observation belongs to a source (a plan, or the city itself), which is replaced as a whole. observation_board holds all that a board
-- reads, so that one indicator of all cities is one pass over neighbouring pages.
-- The small number that stands for a city in columns and sets; given once, with the city's first row of any kind, and kept when the rows go.
create table citynumber (
    city text not null primary key,
    number int not null unique
);

create table observationsource (
    city text not null,
    key text not null,
    citynumber int not null,
    edition int not null,
    document text not null,
    visibility text not null,
    publishedat bigint not null,
    primary key (city, key)
);

create table observation (
    city text not null,
    source text not null,
    indicator text not null,
    period text not null,
    value numeric not null,
    numerator numeric,
    denominator numeric,
    line int,
    origin text not null,
    status text not null,
    primary key (city, source, indicator, period)
);

create index observation_board on observation (indicator, city, period, source) include (value, denominator);

create table cityentry (
    id text not null primary key,
    name text not null,
    kind text not null,
    province text not null,
    region text not null,
    population numeric,
    populationyear int,
    areakm2 numeric,
    latitude double precision,
    longitude double precision,
    codes text not null
);

create table planentry (
    city text not null,
    plan text not null,
    kind text not null,
    title text not null,
    fromyear int,
    toyear int,
    asof date,
    edition int not null,
    visibility text not null,
    publishedat bigint not null,
    primary key (city, plan)
);

create index planentry_newest on planentry (publishedat);

create table networkentry (
    id text not null primary key,
    name text not null,
    description text
);

create table networkmember (
    network text not null,
    city text not null,
    fromday date not null,
    today date,
    primary key (network, city, fromday)
);

-- Numbers come from feedcounter and not from the engine: they are then taken in the order of commits, and a reader that has seen a number never
-- misses a smaller one that was committed later.
create table changeentry (
    tenant text not null,
    number bigint not null unique,
    subject text not null,
    kind text not null,
    ispublic boolean not null,
    at bigint not null,
    primary key (tenant, number)
);

create table feedcounter (
    name text not null primary key,
    number bigint not null
);

insert into feedcounter (name, number) values ('changes', 0), ('cities', 0), ('directory', 0);

-- Keyed by the fact, not by its delivery: a rebuild delivers facts again and must not journal them twice.
create table journalentry (
    tenant text not null,
    grain text not null,
    sequence bigint not null,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    details text,
    primary key (tenant, grain, sequence)
);

create index journalentry_at on journalentry (tenant, at);

create table keptoriginal (
    city text not null,
    sha256 text not null,
    name text not null,
    mediatype text not null,
    keptat bigint not null,
    content bytea not null,
    primary key (city, sha256)
);

-- How far a consumer (its name holds its version) has come with a grain's facts; written with their effect.
create table deliverycursor (
    tenant text not null,
    consumer text not null,
    grain text not null,
    sequence bigint not null,
    primary key (tenant, consumer, grain)
);
