using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.CommandLine;

public sealed class RefusedImports(PublishedStore published) : IClassFixture<PublishedStore>
{
    private const int HugeBytes = 200 * 1024 * 1024;
    private const int RandomSeed = 20_26;

    public static TheoryData<RefusedImport, string> Cases => new()
    {
        { RefusedImport.MissingFile, "file-missing" },
        { RefusedImport.Folder, "file-is-folder" },
        { RefusedImport.UnknownCity, "city-unknown" },
        { RefusedImport.HomonymousCity, "city-ambiguous" },
        { RefusedImport.NoPlanningDocument, "not-a-planning-document" },
        { RefusedImport.RandomBytes, "document-not-text" },
        { RefusedImport.EmptyFile, "document-empty" },
        { RefusedImport.HugeFile, "document-too-large" },
        { RefusedImport.HeldFile, "file-unreadable" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Are_explained_and_create_no_store(RefusedImport refused, string code)
    {
        using var folder = new TemporaryFolder();
        using var prepared = new Prepared(refused, folder);

        var result = await Mb.RunAsync([.. prepared.Arguments, $"--Data:Directory={folder.File("data")}"]);

        AssertRefused(result, code, prepared.Names);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Are_explained_and_change_nothing_where_a_service_runs(RefusedImport refused, string code)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var before = await StoreSnapshot.TakeAsync(published.Service.Directory, cancellationToken);
        using var folder = new TemporaryFolder();
        using var prepared = new Prepared(refused, folder);

        var result = await Mb.RunAsync([.. prepared.Arguments, $"--Data:Directory={published.Service.Directory}"]);

        AssertRefused(result, code, prepared.Names);
        Assert.Equal(before, await StoreSnapshot.TakeAsync(published.Service.Directory, cancellationToken));
    }

    [Fact]
    public async Task Name_every_homonymous_city_with_its_code()
    {
        using var folder = new TemporaryFolder();
        var result = await Mb.RunAsync(
            "import", SmallPlan.WriteTo(folder.Path, 1), "--city", "Castro", $"--Data:Directory={folder.File("data")}");

        Assert.Contains("Castro (BG) = istat:016065", result.Error, StringComparison.Ordinal);
        Assert.Contains("Castro (LE) = istat:075096", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_file_do_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        var result = await Mb.RunAsync(
            "import", folder.File("missing.md"), SmallPlan.WriteTo(folder.Path, 1), "--city", "livorno", $"--Data:Directory={folder.File("data")}");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("file-missing", result.Error, StringComparison.Ordinal);
        Assert.Contains($"mb publish livorno/{SmallPlan.Slug}", result.Output, StringComparison.Ordinal);
    }

    private static void AssertRefused(MbResult result, string code, string names)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"({code})", result.Error, StringComparison.Ordinal);
        Assert.Contains(names, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    /// <summary>The files and arguments of a case.</summary>
    private sealed class Prepared : IDisposable
    {
        private readonly FileStream? _held;

        public Prepared(RefusedImport refused, TemporaryFolder folder)
        {
            var file = folder.File("document.md");
            var city = "livorno";
            switch (refused)
            {
                case RefusedImport.MissingFile:
                    break;
                case RefusedImport.Folder:
                    Directory.CreateDirectory(file);
                    break;
                case RefusedImport.UnknownCity:
                    city = "atlantide";
                    file = SmallPlan.WriteTo(folder.Path, 1);
                    break;
                case RefusedImport.HomonymousCity:
                    city = "Castro";
                    file = SmallPlan.WriteTo(folder.Path, 1);
                    break;
                case RefusedImport.NoPlanningDocument:
                    File.WriteAllText(file, "# Ricetta del castagnaccio\n\nFarina di castagne, acqua, olio, pinoli, rosmarino.\n");
                    break;
                case RefusedImport.RandomBytes:
                    var bytes = new byte[100_000];
                    new Random(RandomSeed).NextBytes(bytes);
                    File.WriteAllBytes(file, bytes);
                    break;
                case RefusedImport.EmptyFile:
                    File.WriteAllBytes(file, []);
                    break;
                case RefusedImport.HugeFile:
                    using (var huge = File.Create(file))
                    {
                        huge.SetLength(HugeBytes);
                    }

                    break;
                case RefusedImport.HeldFile:
                    // Works for root too, whom no file mode keeps out.
                    _held = new(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
                    _held.WriteByte((byte)'#');
                    _held.Flush();
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(refused));
            }

            Arguments = ["import", file, "--city", city];
            Names = city == "livorno" ? Path.GetFileName(file) : city;
        }

        public string[] Arguments { get; }

        /// <summary>The input that the message must name.</summary>
        public string Names { get; }

        public void Dispose() => _held?.Dispose();
    }
}
