namespace MunicipalBenchmark.Documents.Cues;

/// <summary>Cues by the folded letter they begin with, each letter's in their given order: a text is compared with a few of hundreds.</summary>
/// <typeparam name="T">What a cue stands for.</typeparam>
internal sealed class InitialTable<T>
{
    private readonly (string Words, T Value)[]?[] _byInitial = new (string, T)[]?[128];

    /// <summary>A table of cues.</summary>
    /// <param name="cues">Words, none of which begins with a blank.</param>
    public InitialTable(IEnumerable<(string Words, T Value)> cues)
    {
        foreach (var group in cues.GroupBy(static cue => Fold.Character(cue.Words[0])))
        {
            _byInitial[group.Key] = [.. group];
        }
    }

    /// <summary>The words of all cues.</summary>
    public IEnumerable<string> Phrases => _byInitial.Where(static cues => cues is not null).SelectMany(static cues => cues!.Select(static cue => cue.Words));

    /// <summary>The cues that may begin at the start of a text.</summary>
    public ReadOnlySpan<(string Words, T Value)> Of(ReadOnlySpan<char> text) =>
        !text.IsEmpty && Fold.Character(text[0]) is var initial && initial < _byInitial.Length ? _byInitial[initial] : [];

    /// <summary>What the first cue stands for with which a text begins.</summary>
    /// <returns>False when it begins with none.</returns>
    public bool TryFirst(ReadOnlySpan<char> text, out T? value)
    {
        foreach (var (words, found) in Of(text))
        {
            if (Words.Match(text, 0, words) > 0)
            {
                value = found;
                return true;
            }
        }

        value = default;
        return false;
    }
}
