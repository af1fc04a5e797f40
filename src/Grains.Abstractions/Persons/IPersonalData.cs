namespace MunicipalBenchmark.Persons;

/// <summary>A part of the product that holds data of persons beside memberships and journals; registered as a service, any number of times.</summary>
public interface IPersonalData
{
    /// <summary>What the data is called in an export, for example <c>savedSearches</c>.</summary>
    string Name { get; }

    /// <summary>What is held of a person, as JSON text; null for nothing.</summary>
    /// <param name="subject">The principal's id.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<string?> ExportAsync(string subject, CancellationToken cancellationToken);

    /// <summary>Erases it. Repeated it does no harm.</summary>
    /// <param name="subject">The principal's id.</param>
    /// <param name="cancellationToken">Cancels; erasing is then asked for again.</param>
    Task EraseAsync(string subject, CancellationToken cancellationToken);
}
