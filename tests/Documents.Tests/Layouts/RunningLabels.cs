using MunicipalBenchmark.Documents.Layouts;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

/// <summary>Labels that a program put inside a line when it wrapped the lines anew.</summary>
public sealed class RunningLabels
{
    [Theory]
    [InlineData("Missione 01 – Servizi generali Programma 04 – Gestione delle entrate Obiettivo operativo del programma", "Missione 01 – Servizi generali|Programma 04 – Gestione delle entrate|Obiettivo operativo del programma")]
    [InlineData("Il Comune apre lo sportello la sera. Finalità: meno attese; Peso: 30", "Il Comune apre lo sportello la sera.|Finalità: meno attese;|Peso: 30")]
    [InlineData("Descrizione: lo sportello apre la sera. Peso: 30", "Descrizione: lo sportello apre la sera.|Peso: 30")]
    public void begin_parts_of_their_own(string text, string parts) =>
        Assert.Equal(parts.Split('|'), LayoutLabels.Lines.Split(text).Select(static part => part.Text));

    [Theory]
    [InlineData("Il lavoro è finito. Responsabile del servizio è chi lo ha cominciato.")]
    [InlineData("Così si lavora. Obiettivo: finire in tempo.")]
    [InlineData("Il Comune descrive la finalità: aprire la sera.")]
    public void stay_text_without_the_signs_of_a_label(string text) => Assert.Equal([text], LayoutLabels.Lines.Split(text).Select(static part => part.Text));

    [Fact]
    public void marks_of_months_end_a_part_of_a_line_that_holds_a_sheet() =>
        Assert.Contains(
            "Raccolta delle segnalazioni x x x x",
            LongLines.Split("n. 1 Censire i tratti peggiori con l'aiuto di tutti i quartieri della nostra città e delle sue frazioni 30 Descrizione delle attività G F M A M G L A S O N D Raccolta delle segnalazioni x x x x Sopralluoghi x x x n. 2 Asfaltare dodici strade 70").Select(static part => part.Text));
}
