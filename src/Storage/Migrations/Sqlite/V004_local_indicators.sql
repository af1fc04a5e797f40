-- Where an observation of a catalogue indicator comes from an indicator of the city's own: what the document calls it, and the cell as written.
alter table Observation add column LocalLabel text;
alter table Observation add column LocalText text;
