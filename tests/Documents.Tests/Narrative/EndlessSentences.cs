using MunicipalBenchmark.Documents.Narrative.Text;

namespace MunicipalBenchmark.Documents.Tests.Narrative;

public sealed class EndlessSentences
{
    [Fact]
    public void a_sentence_as_long_as_a_page_is_one()
    {
        var text = $"{string.Concat(Enumerable.Repeat("la città di Gent, ", 200))}e basta.";
        Assert.Equal([text], Sentences.Of(text).Select(static sentence => sentence.Text));
    }

    [Fact]
    public void a_text_without_full_stop_is_read_in_parts_cut_between_its_clauses()
    {
        var text = string.Concat(Enumerable.Repeat("nel 2024 sono 12345 i visitatori dei musei civici, ", 20_000)).TrimEnd();
        var parts = Sentences.Of(text);
        Assert.All(parts, static part => Assert.True(part.Text.Length <= 4_000 && part.Text.EndsWith(','), part.Text));
        Assert.All(parts, part => Assert.Equal(part.Text, text.Substring(part.Start, part.Text.Length)));
        Assert.Equal(text, string.Join(' ', parts.Select(static part => part.Text)));
    }

    [Fact]
    public void a_text_without_blank_is_read_in_parts() =>
        Assert.Equal(1_000_000, Sentences.Of(new('x', 1_000_000)).Sum(static part => part.Text.Length));
}
