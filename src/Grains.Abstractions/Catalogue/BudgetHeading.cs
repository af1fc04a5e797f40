namespace MunicipalBenchmark.Catalogue;

/// <summary>A mission or a programme.</summary>
/// <param name="Code"><c>MM</c> or <c>MM.PP</c>.</param>
/// <param name="Title">Its title: Italian as in the annex, English ours.</param>
public sealed record BudgetHeading(string Code, LocalisedText Title)
{
    /// <summary>Whether it is a mission.</summary>
    public bool IsMission => Code.Length == 2;

    /// <summary>The mission it is or belongs to, two digits.</summary>
    public string Mission => Code[..2];
}
