-- The audit journals: entries chained by seals, their heads, and who is behind the pseudonyms.
--
-- A seal covers what never changes of an entry (docs/adr/0012). Actor and Person are pseudonyms; AuditPerson says whose, and a row of it can go, as can
-- Address with AddressNonce, without breaking a chain. Entries of JournalEntry are moved here at the next start and sealed.
create table AuditEntry (
    Journal text not null,
    Number integer not null,
    Fact text not null,
    At integer not null,
    Actor text not null,
    Action text not null,
    Subject text not null,
    Person text,
    Details text,
    Channel text,
    AddressSeal text,
    Address text,
    AddressNonce text,
    Hash text not null,
    primary key (Journal, Number),
    unique (Journal, Fact)
);

create index AuditEntry_Actor on AuditEntry (Journal, Actor, Number);

create index AuditEntry_Subject on AuditEntry (Journal, Subject, Number);

create index AuditEntry_At on AuditEntry (At);

create table AuditHead (
    Journal text not null primary key,
    Count integer not null,
    Hash text not null,
    PurgedCount integer not null,
    PurgedHash text not null
);

create table AuditPerson (
    Subject text not null primary key,
    Salt text not null,
    Pseudonym text not null unique,
    Name text
);
