-- One text per operation of Orleans' ADO.NET persistence, each one statement and so atomic. No row in the answer means a conflict.
-- A write is not "insert … on conflict do update": that would re-create at version 1 a row which the writer believed to be at version n.

-- key: ReadFromStorageKey
select convert_to(payload::text, 'UTF8') as PayloadBinary, version as Version
from grainstate
where serviceid = @ServiceId and graintype = @GrainTypeString and extension = coalesce(@GrainIdExtensionString, '')
  and n0 = @GrainIdN0 and n1 = @GrainIdN1

-- key: WriteToStorageKey
with updated as (
    update grainstate set payload = convert_from(@PayloadBinary, 'UTF8')::json, version = version + 1, modified = now()
    where serviceid = @ServiceId and graintype = @GrainTypeString and extension = coalesce(@GrainIdExtensionString, '')
      and n0 = @GrainIdN0 and n1 = @GrainIdN1 and version = @GrainStateVersion
    returning version
), inserted as (
    insert into grainstate (serviceid, graintype, extension, n0, n1, version, payload)
    select @ServiceId, @GrainTypeString, coalesce(@GrainIdExtensionString, ''), @GrainIdN0, @GrainIdN1, 1, convert_from(@PayloadBinary, 'UTF8')::json
    where @GrainStateVersion is null
    on conflict do nothing
    returning version
)
select version as NewGrainStateVersion from updated
union all
select version from inserted

-- key: ClearStorageKey
update grainstate set payload = null, version = version + 1, modified = now()
where serviceid = @ServiceId and graintype = @GrainTypeString and extension = coalesce(@GrainIdExtensionString, '')
  and n0 = @GrainIdN0 and n1 = @GrainIdN1 and version = @GrainStateVersion
returning version as NewGrainStateVersion
