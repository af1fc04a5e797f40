-- The audit journals: entries chained by seals, their heads, and who is behind the pseudonyms.
--
-- A seal covers what never changes of an entry (docs/adr/0012). actor and person are pseudonyms; auditperson says whose, and a row of it can go, as can
-- address with addressnonce, without breaking a chain. Entries of journalentry are moved here at the next start and sealed.
create table auditentry (
    journal text not null,
    number bigint not null,
    fact text not null,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text not null,
    person text,
    details text,
    channel text,
    addressseal text,
    address text,
    addressnonce text,
    hash text not null,
    primary key (journal, number),
    unique (journal, fact)
);

create index auditentry_actor on auditentry (journal, actor, number);

create index auditentry_subject on auditentry (journal, subject, number);

create index auditentry_at on auditentry (at);

create table audithead (
    journal text not null primary key,
    count bigint not null,
    hash text not null,
    purgedcount bigint not null,
    purgedhash text not null
);

create table auditperson (
    subject text not null primary key,
    salt text not null,
    pseudonym text not null unique,
    name text
);
