using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace MunicipalBenchmark.Search.Analysis;

/// <summary>Drops a token that repeats the one before it at the same position: folding emits a letter that does not fold twice.</summary>
internal sealed class DistinctAtPositionFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _position;
    private string _last = "";

    public DistinctAtPositionFilter(TokenStream input)
        : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _position = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            var term = _term.ToString();
            if (_position.PositionIncrement == 0 && term == _last)
            {
                continue;
            }

            _last = term;
            return true;
        }

        return false;
    }

    public override void Reset()
    {
        base.Reset();
        _last = "";
    }
}
