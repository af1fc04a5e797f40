using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Identifiers;

/// <summary>Lower-case ASCII letters, digits and single hyphens: what city, plan and network ids are made of.</summary>
public static class Slug
{
    /// <summary>Longest slug in characters.</summary>
    public const int MaximumLength = 64;

    /// <summary>Whether the text is a slug already.</summary>
    /// <param name="text">The text.</param>
    public static bool IsSlug(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumLength || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || text[i - 1] == '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes a slug from a name: accents dropped, everything that is no letter or digit becomes one hyphen.</summary>
    /// <param name="name">For example <c>Reggio nell'Emilia</c>.</param>
    /// <returns>For example <c>reggio-nell-emilia</c>; empty when nothing is left.</returns>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterLower(lower) || char.IsAsciiDigit(lower))
            {
                slug.Append(lower);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString();
        return text[..Math.Min(text.Length, MaximumLength)].Trim('-');
    }
}
