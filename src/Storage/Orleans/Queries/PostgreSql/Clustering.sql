-- The texts of Orleans' ADO.NET clustering. The table version and a member's row change together or not at all: a change carries the version
-- it was based on, and is refused (false) if another silo was first.

-- key: InsertMembershipVersionKey
with inserted as (
    insert into silomembershipversion (deploymentid, version) values (@DeploymentId, 0) on conflict do nothing returning 1
)
select exists (select 1 from inserted)

-- key: InsertMembershipKey
with bumped as (
    update silomembershipversion set version = version + 1
    where deploymentid = @DeploymentId and version = @Version
      and not exists (select 1 from silomembership where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
    returning 1
), inserted as (
    insert into silomembership (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
    select @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from bumped
    returning 1
)
select exists (select 1 from inserted)

-- key: UpdateMembershipKey
with bumped as (
    update silomembershipversion set version = version + 1
    where deploymentid = @DeploymentId and version = @Version
      and exists (select 1 from silomembership where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
    returning 1
), updated as (
    update silomembership set status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime
    from bumped
    where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation
    returning 1
)
select exists (select 1 from updated)

-- key: UpdateIAmAlivetimeKey
update silomembership set iamalivetime = @IAmAliveTime
where deploymentid = @DeploymentId and address = @Address and port = @Port and generation = @Generation

-- key: MembershipReadRowKey
select m.address, m.port, m.generation, m.siloname, m.hostname, m.status, m.proxyport, m.suspecttimes, m.starttime, m.iamalivetime, v.version
from silomembershipversion v
left join silomembership m on m.deploymentid = v.deploymentid and m.address = @Address and m.port = @Port and m.generation = @Generation
where v.deploymentid = @DeploymentId

-- key: MembershipReadAllKey
select m.address, m.port, m.generation, m.siloname, m.hostname, m.status, m.proxyport, m.suspecttimes, m.starttime, m.iamalivetime, v.version
from silomembershipversion v
left join silomembership m on m.deploymentid = v.deploymentid
where v.deploymentid = @DeploymentId

-- key: GatewaysQueryKey
select address, proxyport, generation from silomembership where deploymentid = @DeploymentId and status = @Status and proxyport > 0

-- key: DeleteMembershipTableEntriesKey
delete from silomembership where deploymentid = @DeploymentId;
delete from silomembershipversion where deploymentid = @DeploymentId

-- key: CleanupDefunctSiloEntriesKey
delete from silomembership where deploymentid = @DeploymentId and iamalivetime < @IAmAliveTime and status <> 3
