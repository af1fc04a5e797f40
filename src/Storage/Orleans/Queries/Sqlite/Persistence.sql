-- One text per operation of Orleans' ADO.NET persistence, each atomic by itself: the provider opens no transaction, and a BEGIN here would stay
-- open in the pool after a failure. No row in the answer means a conflict.

-- key: ReadFromStorageKey
select cast(Payload as blob) as PayloadBinary, Version as Version
from GrainState
where ServiceId = @ServiceId and GrainType = @GrainTypeString and Extension = coalesce(@GrainIdExtensionString, '')
  and N0 = @GrainIdN0 and N1 = @GrainIdN1

-- key: WriteToStorageKey
update GrainState set Payload = cast(@PayloadBinary as text), Version = Version + 1
where ServiceId = @ServiceId and GrainType = @GrainTypeString and Extension = coalesce(@GrainIdExtensionString, '')
  and N0 = @GrainIdN0 and N1 = @GrainIdN1 and Version = @GrainStateVersion
returning Version as NewGrainStateVersion;
insert into GrainState (ServiceId, GrainType, Extension, N0, N1, Version, Payload)
select @ServiceId, @GrainTypeString, coalesce(@GrainIdExtensionString, ''), @GrainIdN0, @GrainIdN1, 1, cast(@PayloadBinary as text)
where @GrainStateVersion is null
on conflict do nothing
returning Version as NewGrainStateVersion

-- key: ClearStorageKey
update GrainState set Payload = null, Version = Version + 1
where ServiceId = @ServiceId and GrainType = @GrainTypeString and Extension = coalesce(@GrainIdExtensionString, '')
  and N0 = @GrainIdN0 and N1 = @GrainIdN1 and Version = @GrainStateVersion
returning Version as NewGrainStateVersion
