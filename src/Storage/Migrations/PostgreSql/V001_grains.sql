-- Grain state, membership, reminders and the query texts that Orleans' ADO.NET providers read.
--
-- grainstate has one row per grain by its primary key: with the providers' own hash index a raced first write could leave two rows, and such a
-- grain never reads or writes again. The payload is json and not jsonb, because jsonb reorders members and a state's type discriminators must
-- stay first. The partial index holds only the grains whose facts still wait for delivery; its condition is json_array_length(…) > 0 because
-- the planner believes that nearly every row meets "->0 is not null" and then scans. A state without an outbox gives null there, which is false.
-- The version counts a row's writes and survives a clear (payload null), so that a stale writer is told apart for ever.
-- Times are timestamptz: Npgsql refuses UTC instants for a timestamp without time zone. Key columns are text, for grain ids may exceed any varchar.
create table orleansquery (
    querykey text not null primary key,
    querytext text not null
);

create table grainstate (
    serviceid text not null,
    graintype text not null,
    extension text not null,
    n0 bigint not null,
    n1 bigint not null,
    version int not null,
    payload json,
    modified timestamptz not null default now(),
    primary key (serviceid, graintype, extension, n0, n1)
);

create index grainstate_outbox on grainstate (serviceid, graintype, extension, n0, n1)
    where json_array_length(payload -> 'outbox') > 0;

create table silomembershipversion (
    deploymentid text not null primary key,
    version int not null
);

create table silomembership (
    deploymentid text not null references silomembershipversion,
    address text not null,
    port int not null,
    generation int not null,
    siloname text not null,
    hostname text not null,
    status int not null,
    proxyport int,
    suspecttimes text,
    starttime timestamptz not null,
    iamalivetime timestamptz not null,
    primary key (deploymentid, address, port, generation)
);

create table grainreminder (
    serviceid text not null,
    grainid text not null,
    remindername text not null,
    starttime timestamptz not null,
    period bigint not null,
    grainhash int not null,
    version int not null,
    primary key (serviceid, grainid, remindername)
);

create index grainreminder_hash on grainreminder (serviceid, grainhash);
