-- Where a person recorded a figure between two documents: when, in UTC ticks. It stands in no document then.
alter table observation add column recordedat bigint;
