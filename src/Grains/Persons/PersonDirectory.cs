using System.Collections.Concurrent;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Grains.Persons;

/// <inheritdoc cref="IPersonDirectory"/>
internal sealed class PersonDirectory(IGrainFactory grains, TimeProvider time) : IPersonDirectory
{
    /// <summary>How long a silo that hears of no change goes on believing what it remembers.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _changes;

    /// <inheritdoc/>
    public ValueTask<PersonView> ReadAsync(string subject) =>
        _known.TryGetValue(subject, out var known) && time.GetElapsedTime(known.AskedAt) < Lease ? ValueTask.FromResult(known.View) : new(AskAsync(subject));

    /// <summary>Forgets a person, also what is being asked just now.</summary>
    public void Forget(string subject)
    {
        lock (_gate)
        {
            _changes++;
            _known.TryRemove(subject, out _);
        }
    }

    private async Task<PersonView> AskAsync(string subject)
    {
        // Taken before the question: an answer that a change may have overtaken is given and not remembered.
        var changes = Volatile.Read(ref _changes);
        var askedAt = time.GetTimestamp();
        PersonView view;
        using (PrincipalContext.Act(new(PrincipalKind.User, subject)))
        {
            view = await grains.GetGrain<IPersonGrain>(GrainKeys.OfPerson(subject)).ReadAsync();
        }

        lock (_gate)
        {
            if (changes == _changes)
            {
                if (_known.Count >= Capacity)
                {
                    _known.Clear();
                }

                _known[subject] = new(view, askedAt);
            }
        }

        return view;
    }

    private sealed record Known(PersonView View, long AskedAt);
}
