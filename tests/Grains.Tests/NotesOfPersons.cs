using System.Collections.Concurrent;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>Another part of the product that holds something of everyone.</summary>
internal sealed class NotesOfPersons : IPersonalData
{
    public ConcurrentBag<string> Erased { get; } = [];

    public string Name => "notes";

    public Task<string?> ExportAsync(string subject, CancellationToken cancellationToken) =>
        Task.FromResult(Erased.Contains(subject) ? null : $"\"of {subject}\"");

    public Task EraseAsync(string subject, CancellationToken cancellationToken)
    {
        Erased.Add(subject);
        return Task.CompletedTask;
    }
}
