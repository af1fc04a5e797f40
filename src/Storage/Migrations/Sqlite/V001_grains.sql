-- Grain state, reminders and the query texts that Orleans' ADO.NET providers read.
--
-- GrainState has one row per grain by its primary key: with the providers' own hash index a raced first write could leave two rows, and such a
-- grain never writes again. WITHOUT ROWID is not used, since rows of many kilobytes are slow in an index tree. Payload is JSON text, so that the
-- partial index can name the grains whose facts still wait for delivery: it holds only those rows and answers at once among millions.
-- The version counts a row's writes and survives a clear (Payload null), so that a stale writer is told apart for ever.
create table OrleansQuery (
    QueryKey text not null primary key,
    QueryText text not null
);

create table GrainState (
    ServiceId text not null,
    GrainType text not null,
    Extension text not null,
    N0 integer not null,
    N1 integer not null,
    Version integer not null,
    Payload text,
    primary key (ServiceId, GrainType, Extension, N0, N1)
);

create index GrainState_Outbox on GrainState (ServiceId, GrainType, Extension, N0, N1)
    where json_extract(Payload, '$.outbox[0]') is not null;

create table GrainReminder (
    ServiceId text not null,
    GrainId text not null,
    ReminderName text not null,
    StartTime text not null,
    Period integer not null,
    GrainHash integer not null,
    Version integer not null,
    primary key (ServiceId, GrainId, ReminderName)
);

create index GrainReminder_Hash on GrainReminder (ServiceId, GrainHash);

-- The row that a batch of state writes changes last, at full synchronisation: see GroupCommit.
create table WriteBarrier (
    Id integer not null primary key check (Id = 1),
    Tick integer not null
);

insert into WriteBarrier (Id, Tick) values (1, 0);
