using System.Text.Json;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Livorno;

/// <summary>The shared part of a real status report, read once, with its hand-checked answer.</summary>
public sealed class LivornoPart
{
    private const string Name = "livorno-dup-2020-2022-attuazione-2020-06-30.part.md";

    private readonly PlanDraft? _draft;
    private readonly JsonElement _expected;

    public LivornoPart()
    {
        if (SharedFolder.File("documents", Name) is { } document && SharedFolder.File("expected", "livorno.part.json") is { } expected)
        {
            Bytes = File.ReadAllBytes(document);
            _draft = DocumentReader.Read(Bytes, Name, ReaderLimits.Default).Value?.Draft;
            _expected = JsonDocument.Parse(File.ReadAllBytes(expected)).RootElement;
        }
    }

    public byte[]? Bytes { get; }

    internal PlanDraft Draft
    {
        get
        {
            Assert.SkipWhen(Bytes is null, SharedFolder.SkipReason);
            Assert.NotNull(_draft);
            return _draft;
        }
    }

    internal JsonElement Expected
    {
        get
        {
            Assert.SkipWhen(Bytes is null, SharedFolder.SkipReason);
            return _expected;
        }
    }
}
