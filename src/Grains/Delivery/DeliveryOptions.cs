using System.ComponentModel.DataAnnotations;

namespace MunicipalBenchmark.Grains.Delivery;

/// <summary>How undelivered facts are found. Section <c>Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>Seconds between two sweeps for outboxes that a crash or a stopped consumer left undelivered. Default: 3.</summary>
    [Range(0.1, 3600)]
    public double SweepSeconds { get; set; } = 3;

    /// <summary>Grains delivered side by side in a sweep. Default: 16.</summary>
    [Range(1, 1000)]
    public int SweepParallelism { get; set; } = 16;
}
