-- Accounts, sessions, keys, and the own authority's clients and tokens: the tables of src/Identity, whose model (Entity Framework) they follow column
-- by column; a test compares. They are no grains' data and lead no key by tenant, since a person may serve several cities. Instants are UTC ticks.
-- Of passwords, links and keys of machines only hashes lie here; keys of the authority and of authenticator apps are encrypted under a key that is
-- not in the store.
create table account (
    id text not null constraint account_key primary key,
    displayname text,
    isplatformadmin integer not null,
    totpstep integer not null,
    createdat integer not null,
    username text,
    normalizedusername text,
    email text,
    normalizedemail text,
    emailconfirmed integer not null,
    passwordhash text,
    securitystamp text,
    concurrencystamp text,
    phonenumber text,
    phonenumberconfirmed integer not null,
    twofactorenabled integer not null,
    lockoutend integer,
    lockoutenabled integer not null,
    accessfailedcount integer not null
);

create table accountlink (
    hash text not null constraint accountlink_key primary key,
    kind text not null,
    account text,
    expiresat integer not null,
    usedat integer
);

create table accountsession (
    id text not null constraint accountsession_key primary key,
    account text not null,
    scheme text not null,
    parent text,
    ticket blob not null,
    createdat integer not null,
    seenat integer not null,
    expiresat integer not null,
    address text,
    agent text
);

create table apikey (
    id text not null constraint apikey_key primary key,
    hash text not null,
    name text not null,
    tenant text not null,
    role text not null,
    createdby text not null,
    createdat integer not null,
    expiresat integer not null,
    lastusedat integer,
    revokedat integer
);

create table assertionuse (
    issuer text not null,
    jti text not null,
    expiresat integer not null,
    constraint assertionuse_key primary key (issuer, jti)
);

create table identitygeneration (
    name text not null constraint identitygeneration_key primary key,
    number integer not null
);

create table keyring (
    id text not null constraint keyring_key primary key,
    xml text not null
);

create table oauthclient (
    id text not null constraint oauthclient_key primary key,
    applicationtype text,
    clientid text,
    clientsecret text,
    clienttype text,
    concurrencytoken text,
    consenttype text,
    displayname text,
    displaynames text,
    jsonwebkeyset text,
    permissions text,
    postlogoutredirecturis text,
    properties text,
    redirecturis text,
    requirements text,
    settings text
);

create table oauthscope (
    id text not null constraint oauthscope_key primary key,
    concurrencytoken text,
    description text,
    descriptions text,
    displayname text,
    displaynames text,
    name text,
    properties text,
    resources text
);

create table refreshuse (
    token text not null constraint refreshuse_key primary key,
    usedat integer not null
);

create table signingkey (
    id text not null constraint signingkey_key primary key,
    content blob not null,
    createdat integer not null,
    activeat integer not null,
    retiredat integer not null
);

create table accountclaim (
    id integer not null constraint accountclaim_key primary key autoincrement,
    userid text not null,
    claimtype text,
    claimvalue text,
    constraint accountclaim_userid_of foreign key (userid) references account (id) on delete cascade
);

create table accountlogin (
    loginprovider text not null,
    providerkey text not null,
    providerdisplayname text,
    userid text not null,
    constraint accountlogin_key primary key (loginprovider, providerkey),
    constraint accountlogin_userid_of foreign key (userid) references account (id) on delete cascade
);

create table accountpasskey (
    credentialid blob not null constraint accountpasskey_key primary key,
    userid text not null,
    data text not null,
    constraint accountpasskey_userid_of foreign key (userid) references account (id) on delete cascade
);

create table accounttoken (
    userid text not null,
    loginprovider text not null,
    name text not null,
    value text,
    constraint accounttoken_key primary key (userid, loginprovider, name),
    constraint accounttoken_userid_of foreign key (userid) references account (id) on delete cascade
);

create table oauthauthorization (
    id text not null constraint oauthauthorization_key primary key,
    applicationid text,
    concurrencytoken text,
    creationdate integer,
    properties text,
    scopes text,
    status text,
    subject text,
    type text,
    constraint oauthauthorization_applicationid_of foreign key (applicationid) references oauthclient (id)
);

create table oauthtoken (
    id text not null constraint oauthtoken_key primary key,
    applicationid text,
    authorizationid text,
    concurrencytoken text,
    creationdate integer,
    expirationdate integer,
    payload text,
    properties text,
    redemptiondate integer,
    referenceid text,
    status text,
    subject text,
    type text,
    constraint oauthtoken_applicationid_of foreign key (applicationid) references oauthclient (id),
    constraint oauthtoken_authorizationid_of foreign key (authorizationid) references oauthauthorization (id)
);
create index account_normalizedemail on account (normalizedemail);
create unique index account_normalizedusername on account (normalizedusername);
create index accountclaim_userid on accountclaim (userid);
create index accountlogin_userid on accountlogin (userid);
create index accountpasskey_userid on accountpasskey (userid);
create index accountsession_account on accountsession (account);
create index accountsession_expiresat on accountsession (expiresat);
create index accountsession_parent on accountsession (parent);
create unique index apikey_hash on apikey (hash);
create index apikey_tenant on apikey (tenant);
create index oauthauthorization_applicationid_status_subject_type on oauthauthorization (applicationid, status, subject, type);
create unique index oauthclient_clientid on oauthclient (clientid);
create unique index oauthscope_name on oauthscope (name);
create index oauthtoken_applicationid_status_subject_type on oauthtoken (applicationid, status, subject, type);
create index oauthtoken_authorizationid on oauthtoken (authorizationid);
create unique index oauthtoken_referenceid on oauthtoken (referenceid);
