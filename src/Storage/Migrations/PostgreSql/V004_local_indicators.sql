-- Where an observation of a catalogue indicator comes from an indicator of the city's own: what the document calls it, and the cell as written.
alter table observation add column locallabel text;
alter table observation add column localtext text;
