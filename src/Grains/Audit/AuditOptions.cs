using System.ComponentModel.DataAnnotations;

namespace MunicipalBenchmark.Grains.Audit;

/// <summary>How long journals are kept. Section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>Days after which the network addresses of entries are forgotten. Default: 180.</summary>
    [Range(0, 36_500)]
    public int AddressDays { get; set; } = 180;

    /// <summary>Years after which entries are purged. Default: 10.</summary>
    [Range(1, 1000)]
    public int KeepYears { get; set; } = 10;

    /// <summary>Hours between two looks for what is to be forgotten or purged. Default: 24.</summary>
    [Range(1, 8760)]
    public int PurgeHours { get; set; } = 24;
}
