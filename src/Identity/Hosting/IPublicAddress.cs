namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>Where people's browsers reach the installation: the start of links in mails.</summary>
public interface IPublicAddress
{
    /// <summary>The address, with a slash at its end.</summary>
    Uri Value { get; }
}
