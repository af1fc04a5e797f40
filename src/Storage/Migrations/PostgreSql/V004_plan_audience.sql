-- The networks that a city shares a plan with.
create table PlanAudience (
    City text not null,
    Plan text not null,
    Network text not null,
    primary key (City, Plan, Network)
);
