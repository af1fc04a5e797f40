using System.Collections.Frozen;
using MunicipalBenchmark.Texts;

namespace MunicipalBenchmark.Grains.Mappings;

/// <summary>Words that count for little, and words that change what is measured.</summary>
internal static class MappingVocabulary
{
    /// <summary>How much a word counts that says how something is measured, not what.</summary>
    public const double GenericWeight = 0.15;

    private static readonly FrozenSet<string> Generic = Stems(
        "percentuale tasso quota indice indicatore numero n nr valore totale complessivo anno annuo annuale media medio comune comunale municipale ente città territorio cittadino"
        + " realizzato effettuato svolto rilevato presente erogato prodotto gestito attivo attivato nuovo locale corso rispetto"
        + " percentage rate share index indicator number value total overall year annual mean average municipality municipal city council new");

    private static readonly FrozenSet<string> Aspects = Stems(
        "spesa costo riduzione diminuzione aumento incremento variazione scostamento soddisfazione gradimento questionario indagine incontro riunione campagna progetto controllo"
        + " ispezione verifica sanzione multa reclamo segnalazione bando gara contratto convenzione entrata ricavo tariffa relazione report verbale formazione studio"
        + " regolamento delibera abitante procapite capite scuola studente evento manutenzione investimento finanziamento contributo bilancio preventivo consuntivo impegnato liquidato"
        + " assestato residui cantiere gara appalto volontario associazione intervento richiesta domanda lista attesa sopralluogo tempo giorno giornata ore app sito"
        + " cost spending expenditure reduction decrease increase change satisfaction survey meeting campaign project check inspection fine complaint report tender contract"
        + " revenue training study inhabitant capita school student event maintenance investment funding grant waiting request time hour");

    /// <summary>Whether a term says how something is measured.</summary>
    public static bool IsGeneric(string term) => Generic.Contains(term);

    /// <summary>Whether a term makes another thing of what it stands beside: the cost of a service is not the service.</summary>
    public static bool IsAspect(string term) => Aspects.Contains(term);

    private static FrozenSet<string> Stems(string words) => Terms.Of(words).ToFrozenSet(StringComparer.Ordinal);
}
