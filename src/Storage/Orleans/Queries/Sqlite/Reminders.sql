-- The texts of Orleans' ADO.NET reminders. Hashes are signed 32-bit numbers on a ring: a range may wrap around, which is the second form.

-- key: UpsertReminderRowKey
insert into GrainReminder (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version)
values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 1)
on conflict (ServiceId, GrainId, ReminderName) do update
set StartTime = excluded.StartTime, Period = excluded.Period, GrainHash = excluded.GrainHash, Version = GrainReminder.Version + 1
returning Version as Version

-- key: ReadReminderRowsKey
select GrainId, ReminderName, StartTime, Period, Version from GrainReminder where ServiceId = @ServiceId and GrainId = @GrainId

-- key: ReadReminderRowKey
select GrainId, ReminderName, StartTime, Period, Version from GrainReminder
where ServiceId = @ServiceId and GrainId = @GrainId and ReminderName = @ReminderName

-- key: ReadRangeRows1Key
select GrainId, ReminderName, StartTime, Period, Version from GrainReminder
where ServiceId = @ServiceId and GrainHash > @BeginHash and GrainHash <= @EndHash

-- key: ReadRangeRows2Key
select GrainId, ReminderName, StartTime, Period, Version from GrainReminder
where ServiceId = @ServiceId and (GrainHash > @BeginHash or GrainHash <= @EndHash)

-- key: DeleteReminderRowKey
delete from GrainReminder where ServiceId = @ServiceId and GrainId = @GrainId and ReminderName = @ReminderName and Version = @Version;
select changes()

-- key: DeleteReminderRowsKey
delete from GrainReminder where ServiceId = @ServiceId
