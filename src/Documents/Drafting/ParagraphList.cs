namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>Paragraphs of a text, separated by an empty line when it is written.</summary>
internal sealed class ParagraphList
{
    private readonly List<string> _paragraphs = [];

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _paragraphs.Count == 0;

    /// <summary>Adds a paragraph.</summary>
    public void Add(string paragraph) => _paragraphs.Add(paragraph);

    /// <summary>Takes the last paragraph away if it can be a title.</summary>
    /// <param name="longest">Most characters of a title.</param>
    /// <returns>Null when there is none, or when it is a sentence.</returns>
    public string? RemoveTitle(int longest)
    {
        if (_paragraphs.Count == 0 || _paragraphs[^1].Length > longest || _paragraphs[^1][^1] is '.' or ';' or ':')
        {
            return null;
        }

        var last = _paragraphs[^1];
        _paragraphs.RemoveAt(_paragraphs.Count - 1);
        return last;
    }

    /// <summary>The text, or null when empty.</summary>
    public string? ToText() => IsEmpty ? null : string.Join("\n\n", _paragraphs);
}
