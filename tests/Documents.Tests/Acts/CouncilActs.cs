using MunicipalBenchmark.Documents.Tests.Dup;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Acts;

public sealed class CouncilActs
{
    [Fact]
    public void are_read_with_their_votes()
    {
        var act = Read(
            """
            ## Deliberazione della Giunta Comunale n. 12 del 03/02/2021

            Totale Presenti: 5

            La votazione riporta il seguente risultato:

            Totale Votanti: 4

            Totale Favorevoli: 3

            Totale Contrari: 1

            Totale Astenuti: 1

            Il Presidente propone la immediata eseguibilità del provvedimento.

            Voti favorevoli n. 5, contrari n. 0, astenuti n. 0

            """);
        Assert.Equal(("12", new DateOnly(2021, 2, 3), "Giunta Comunale"), (act.Number, act.Date, act.Body));
        Assert.Equal([("approvazione", 5, 3, 1, 1), ("immediata esecutività", 5, 5, 0, 0)], act.Votes.Select(static vote => (vote.Subject, vote.Present, vote.For, vote.Against, vote.Abstained)));
    }

    [Fact]
    public void tell_where_the_roll_call_contradicts_the_stated_count()
    {
        var text = "## Deliberazione del Consiglio Comunale n. 1 del 03/02/2021\n\nN.\tConsigliere\tVoto\n1\tROSSI\tFavorevole\n2\tVERDI\tContrario\n3\tBIANCHI\tAssente\n\nTotale Favorevoli: 2\n\nTotale Contrari: 1\n\n";
        var draft = Some.Draft(text + StatusReportText.Small);
        var vote = Assert.Single(Assert.Single(draft.Acts).Votes);
        Assert.Equal((2, 2, 1), (vote.Present, vote.For, vote.Against));
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.VoteDiffers);
    }

    private static DraftAct Read(string front) => Assert.Single(Some.Draft(front + StatusReportText.Small).Acts);
}
