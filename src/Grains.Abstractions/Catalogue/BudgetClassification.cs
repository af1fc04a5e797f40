using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MunicipalBenchmark.Catalogue;

/// <summary>Missions and programmes of D.Lgs. 118/2011, annex 14: the axis on which every Italian municipality can be compared.</summary>
public static class BudgetClassification
{
    private const string Resource = "MunicipalBenchmark.Catalogue.budget-classification.csv";

    /// <summary>All missions (<c>MM</c>) and programmes (<c>MM.PP</c>), in the order of their codes.</summary>
    public static ImmutableArray<BudgetHeading> All { get; } = Read();

    private static readonly FrozenDictionary<string, BudgetHeading> ByCode = All.ToFrozenDictionary(heading => heading.Code, StringComparer.Ordinal);

    /// <summary>One mission or programme.</summary>
    /// <param name="code"><c>MM</c> or <c>MM.PP</c>.</param>
    /// <returns>Null for a code that the annex does not have.</returns>
    public static BudgetHeading? Find(string code) => ByCode.GetValueOrDefault(code);

    private static ImmutableArray<BudgetHeading> Read()
    {
        using var stream = typeof(BudgetClassification).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var headings = ImmutableArray.CreateBuilder<BudgetHeading>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            headings.Add(new(cells[0], new(cells[1], cells[2])));
        }

        return headings.ToImmutable();
    }
}
