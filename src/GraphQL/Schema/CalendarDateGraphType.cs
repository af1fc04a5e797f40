using GraphQL.Types;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>The scalar <c>Date</c>.</summary>
internal sealed class CalendarDateGraphType : DateOnlyGraphType
{
    /// <summary>Names the scalar.</summary>
    public CalendarDateGraphType()
    {
        Name = "Date";
        Description = "A day, as text in the form `yyyy-MM-dd`.";
    }
}
