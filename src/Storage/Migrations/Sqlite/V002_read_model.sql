-- What readers ask across cities: published observations, lists of cities, plans and networks, change feed, audit journal, kept originals.
--
-- The tenant leads every key. Instants are UTC ticks (100 ns since year 1), the same whole number on both engines, so that they compare and sort
-- alike. Decimal figures are text, which keeps them exact. An observation belongs to a source (a plan, or the city itself), which is replaced as a
-- whole. Observation_Board holds all that a board reads, so that one indicator of all cities is one pass over neighbouring pages.
-- The small number that stands for a city in columns and sets; given once, with the city's first row of any kind, and kept when the rows go.
create table CityNumber (
    City text not null primary key,
    Number integer not null unique
);

create table ObservationSource (
    City text not null,
    Key text not null,
    CityNumber integer not null,
    Edition integer not null,
    Document text not null,
    Visibility text not null,
    PublishedAt integer not null,
    primary key (City, Key)
) without rowid;

create table Observation (
    City text not null,
    Source text not null,
    Indicator text not null,
    Period text not null,
    Value text not null,
    Numerator text,
    Denominator text,
    Line integer,
    Origin text not null,
    Status text not null,
    primary key (City, Source, Indicator, Period)
) without rowid;

create index Observation_Board on Observation (Indicator, City, Period, Source, Value, Denominator);

create table CityEntry (
    Id text not null primary key,
    Name text not null,
    Kind text not null,
    Province text not null,
    Region text not null,
    Population text,
    PopulationYear integer,
    AreaKm2 text,
    Latitude real,
    Longitude real,
    Codes text not null
);

create table PlanEntry (
    City text not null,
    Plan text not null,
    Kind text not null,
    Title text not null,
    FromYear integer,
    ToYear integer,
    AsOf text,
    Edition integer not null,
    Visibility text not null,
    PublishedAt integer not null,
    primary key (City, Plan)
);

create index PlanEntry_Newest on PlanEntry (PublishedAt);

create table NetworkEntry (
    Id text not null primary key,
    Name text not null,
    Description text
);

create table NetworkMember (
    Network text not null,
    City text not null,
    FromDay text not null,
    ToDay text,
    primary key (Network, City, FromDay)
);

-- Numbers come from FeedCounter and not from the engine: they are then taken in the order of commits, and a reader that has seen a number never
-- misses a smaller one that was committed later.
create table ChangeEntry (
    Tenant text not null,
    Number integer not null unique,
    Subject text not null,
    Kind text not null,
    IsPublic integer not null,
    At integer not null,
    primary key (Tenant, Number)
);

create table FeedCounter (
    Name text not null primary key,
    Number integer not null
);

insert into FeedCounter (Name, Number) values ('changes', 0), ('cities', 0), ('directory', 0);

-- Keyed by the fact, not by its delivery: a rebuild delivers facts again and must not journal them twice.
create table JournalEntry (
    Tenant text not null,
    Grain text not null,
    Sequence integer not null,
    At integer not null,
    Actor text not null,
    Action text not null,
    Subject text not null,
    Details text,
    primary key (Tenant, Grain, Sequence)
);

create index JournalEntry_At on JournalEntry (Tenant, At);

create table KeptOriginal (
    City text not null,
    Sha256 text not null,
    Name text not null,
    MediaType text not null,
    KeptAt integer not null,
    Content blob not null,
    primary key (City, Sha256)
);

-- How far a consumer (its name holds its version) has come with a grain's facts; written with their effect.
create table DeliveryCursor (
    Tenant text not null,
    Consumer text not null,
    Grain text not null,
    Sequence integer not null,
    primary key (Tenant, Consumer, Grain)
);
