using System.Globalization;
using System.Text;
using MunicipalBenchmark.Outcomes;
using UtfUnknown;

namespace MunicipalBenchmark.Documents.Containers;

/// <summary>Bytes to text: UTF-8, UTF-16 with or without mark, and the single-byte encodings that Italian offices still produce.</summary>
internal static class TextDecoder
{
    private const int SampleLength = 64 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The platform has no Windows-1252.");

    /// <summary>Decodes, or refuses what is no text.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="fileName">Its name, for messages.</param>
    public static Outcome<SourceText> Decode(ReadOnlySpan<byte> bytes, string fileName)
    {
        var (encoding, skip, doubt) = Detect(bytes);
        var text = encoding.GetString(bytes[skip..]);
        if (text.Contains('\0'))
        {
            var line = text.AsSpan(0, text.IndexOf('\0')).Count('\n') + 1;
            return new Refusal(
                RefusalCodes.NotText,
                string.Create(CultureInfo.InvariantCulture, $"'{fileName}' contains the character U+0000 on line {line}, which no text has. Save it again as text; {Container.Known} are read."));
        }

        if (IsNoise(text))
        {
            if (doubt is null && text.AsSpan().Count('\uFFFD') > text.Length / 50 && !text.AsSpan().ContainsAnyInRange('\u0001', '\u0008'))
            {
                return new Refusal(
                    RefusalCodes.NotText,
                    $"'{fileName}' has lost its letters: {text.AsSpan().Count('\uFFFD')} of its {text.Length} characters are the mark U+FFFD, which stands for letters that the program which made this text could not read. Import the document from which it was made; if that is a PDF whose fonts name no letters, have its text recognised (OCR).");
            }

            return new Refusal(
                RefusalCodes.NotText,
                $"'{fileName}' is not text: too many of its characters are control characters or do not decode. {Capital(Container.Known)} are read.");
        }

        return SourceText.Of(text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC), encoding.WebName, doubt);
    }

    private static (Encoding Encoding, int Skip, string? Doubt) Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (Utf8, 3, null);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2, null);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2, null);
        }

        if (WithoutMark(bytes) is { } utf16)
        {
            return (utf16, 0, null);
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? (Utf8, 0, null) : Damaged(bytes);
    }

    /// <summary>Mostly Latin text in UTF-16 has a zero in every second byte.</summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return pairs < 2 ? null
            : odd > pairs * 3 / 4 && even == 0 ? Encoding.Unicode
            : even > pairs * 3 / 4 && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>A UTF-8 document with a few broken bytes (cut in the middle of a letter) must not turn all its accents into noise.</summary>
    private static (Encoding Encoding, int Skip, string? Doubt) Damaged(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength * 16)];
        var text = Utf8.GetString(sample);
        var broken = text.AsSpan().Count('\uFFFD');
        var letters = 0;
        foreach (var character in text)
        {
            letters += character is > '\u007F' and not '\uFFFD' ? 1 : 0;
        }

        if (broken <= 2 + (letters / 4) && letters > 0)
        {
            return (Utf8, 0, "some bytes are no valid UTF-8 and were replaced by U+FFFD");
        }

        var detected = CharsetDetector.DetectFromBytes(sample[..Math.Min(sample.Length, SampleLength)].ToArray()).Detected;
        var encoding = detected is { Confidence: > 0.5f, Encoding: { IsSingleByte: true } found } ? found : Windows1252;
        return (encoding, 0, $"it is no UTF-8; {encoding.WebName} was assumed");
    }

    private static bool IsNoise(string text)
    {
        var noise = 0;
        foreach (var character in text)
        {
            noise += character is '\uFFFD' or '\u007F' || (character < ' ' && character is not ('\t' or '\n' or '\r' or '\f' or '\v')) ? 1 : 0;
        }

        return noise > 4 + (text.Length / 50);
    }

    private static string Capital(string words) => string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1));
}
