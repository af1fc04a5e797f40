-- The networks that a city shares a plan with; and whole figures.
create table PlanAudience (
    City text not null,
    Plan text not null,
    Network text not null,
    primary key (City, Plan, Network)
) without rowid;

-- Figures without decimals were written as 395416.0, which reads back as a figure with one decimal.
update CityEntry set Population = substr(Population, 1, length(Population) - 2) where Population like '%.0';
update CityEntry set AreaKm2 = substr(AreaKm2, 1, length(AreaKm2) - 2) where AreaKm2 like '%.0';
update Observation set Value = substr(Value, 1, length(Value) - 2) where Value like '%.0';
update Observation set Numerator = substr(Numerator, 1, length(Numerator) - 2) where Numerator like '%.0';
update Observation set Denominator = substr(Denominator, 1, length(Denominator) - 2) where Denominator like '%.0';
