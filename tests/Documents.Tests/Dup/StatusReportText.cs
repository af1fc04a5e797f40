namespace MunicipalBenchmark.Documents.Tests.Dup;

/// <summary>Status reports written for these tests.</summary>
internal static class StatusReportText
{
    public const string Small = """
        # DUP 2021-2023

        **Stato di attuazione al 31/12/2021**

        ## LINEA DI MANDATO 1 LA CITTÀ CHE CRESCE

        Una città che cresce con chi la abita.

        ### Indirizzi strategici

        Curare i parchi

        Aprire le scuole al quartiere

        **Obiettivo strategico 1.01\_ST**
        **Curare il verde pubblico**

        **Missione 09 Sviluppo sostenibile e tutela del territorio e dell'ambiente**

        **Descrizione dell'obiettivo**

        Il verde è di tutti.

        **Obiettivo operativo 1.01.01\_OP**
        **Piantare alberi**
        **Responsabile politico Assessora Ada Verdi**

        **Missione 09 Sviluppo sostenibile e tutela del territorio e dell'ambiente**
        **Programma 02 Tutela, valorizzazione e recupero ambientale**

        **Finalità da conseguire e stato di attuazione al 31/12/2021**

        Piantare mille alberi	Settori coinvolti	2021	2022	2023
        	Capofila Ambiente e verde	•	•	•
        	Lavori pubblici	•		•

        Gli alberi si piantano in autunno.

        **Stato di attuazione al 31/12/2021**

        Piantati 400 alberi.

        **Indicatori: risultati raggiunti al 31/12/2021**

        N. alberi piantati	N. 400
        Quota di alberi attecchiti	97,5%

        """;

    /// <summary>The small report with one of its aims replaced.</summary>
    public static string WithAim(string aim)
    {
        var start = Small.IndexOf("Piantare mille alberi", StringComparison.Ordinal);
        var end = Small.IndexOf("**Indicatori", StringComparison.Ordinal);
        return string.Concat(Small.AsSpan(0, start), aim, "\n\n", Small.AsSpan(end));
    }

    /// <summary>The small report with its indicators replaced.</summary>
    public static string WithIndicators(string rows)
    {
        var start = Small.IndexOf("N. alberi piantati", StringComparison.Ordinal);
        return string.Concat(Small.AsSpan(0, start), rows, "\n");
    }
}
