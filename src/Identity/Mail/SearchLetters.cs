using System.Globalization;
using System.Text;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Identity.Mail;

/// <summary>The text of a mail about what saved searches found.</summary>
internal static class SearchLetters
{
    private const int MostPlans = 20;

    public static Letter Found(string to, SavedSearchDigest digest, Uri page, Uri stop)
    {
        var text = new StringBuilder("New for your saved searches on MunicipalBenchmark:\nNovità per le Sue ricerche salvate su MunicipalBenchmark:\n");
        foreach (var search in digest.Searches)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\"{search.Search.Name}\"\n");
            foreach (var match in search.NewMatches.Take(MostPlans))
            {
                var found = search.NewHits.FirstOrDefault(hit => hit.Document.Plan == match.Plan)?.Document;
                text.Append(CultureInfo.InvariantCulture, $"- {(found is null ? match.Plan.Value : OneLine($"{found.CityName}: {found.PlanTitle}"))} ({match.Count})\n");
            }

            if (search.NewMatches.Length > MostPlans)
            {
                text.Append(CultureInfo.InvariantCulture, $"- … +{search.NewMatches.Length - MostPlans}\n");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\nAll of them / Tutte:\n{page}\n\nNo more such mail / Per non ricevere più questi messaggi:\n{stop}\n");
        return new(to, "Saved searches / Ricerche salvate", text.ToString());
    }

    // A title of two lines must not look like a line of ours.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
