-- Documents that somebody sent and did not import yet. The owner leads the key: an id is worth nothing to anybody else.
create table Upload (
    Owner text not null,
    Id text not null,
    Name text not null,
    MediaType text not null,
    Sha256 text not null,
    Length bigint not null,
    At bigint not null,
    Content bytea not null,
    primary key (Owner, Id)
);

create index Upload_At on Upload (At);
