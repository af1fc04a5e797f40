using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Documents with names and contents that reach for other places, and addresses that do.</summary>
[Collection(nameof(AttackCollection))]
public sealed class SentFiles(Target target)
{
    [Theory]
    [InlineData("..%2F..%2F..%2Fevil.json")]
    [InlineData("..%5C..%5Cevil.json")]
    [InlineData("%2Fetc%2Fcron.d%2Fevil.json")]
    [InlineData("C:%5CWindows%5Cevil.json")]
    [InlineData("..%252F..%252Fevil.json")]
    [InlineData("....%2F%2Fevil.json")]
    [InlineData("%2e%2e%2fevil.json")]
    [InlineData("~%2Fevil.json")]
    [InlineData("file:%2F%2F%2Fevil.json")]
    [InlineData("..%EF%BC%8Fevil.json")]
    [InlineData("evil.json%3A%3A$DATA")]
    public async Task A_name_leads_to_no_other_folder(string name)
    {
        var page = await target.Ugo.UploadAsync($"?name={name}", Encoding.UTF8.GetBytes(SmallPlan.Json(9)));

        Assert.Equal(HttpStatusCode.Created, page.Status);
        var kept = JsonSerializer.Deserialize<JsonElement>(page.Text).GetProperty("name").GetString()!;
        Assert.DoesNotContain('/', kept);
        Assert.DoesNotContain('\\', kept);
        AssertNoFile("evil");
    }

    [Theory]
    [InlineData("a%0D%0ASet-Cookie:%20got=1.json")]
    [InlineData("a%00.json")]
    [InlineData("a%1B[31m.json")]
    [InlineData("a%C2%85b.json")]
    [InlineData("..")]
    [InlineData("%2F")]
    public async Task A_name_that_could_end_a_line_or_a_text_is_refused(string name)
    {
        var page = await target.Ugo.UploadAsync($"?name={name}", Encoding.UTF8.GetBytes(SmallPlan.Json(9)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Null(target.Ugo.Cookie("got"));
    }

    [Theory]
    [InlineData("plan.xlsx", "MZ\u0090\0\u0003\0\0\0")]
    [InlineData("plan.json", "\u007FELF\u0002\u0001\u0001\0")]
    [InlineData("plan.pdf", "\u0089PNG\r\n\u001A\n\0\0")]
    [InlineData("plan.docx", "PK\u0003\u0004 no such package")]
    [InlineData("plan.csv", "\u00CA\u00FE\u00BA\u00BE\0\0\0\u0034")]
    public async Task A_program_or_picture_under_a_document_s_name_is_refused(string name, string content)
    {
        var page = await target.Ugo.UploadAsync($"?name={name}", Encoding.Latin1.GetBytes(content));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, page.Status);
    }

    [Theory]
    [InlineData("../../evil.csv")]
    [InlineData("/tmp/evil.csv")]
    [InlineData("..\\..\\evil.csv")]
    [InlineData("nodes/../../../evil.csv")]
    [InlineData("C:\\evil.csv")]
    public async Task A_package_s_entry_is_written_nowhere(string entry)
    {
        var page = await target.Vera.UploadAsync("?name=plan.zip", Zip((entry, "code;title\n1;x\n"), ("piano.csv", "a;b\n1;2\n")));
        if (page.Status == HttpStatusCode.Created)
        {
            await ImportAsync(JsonSerializer.Deserialize<JsonElement>(page.Text).GetProperty("id").GetString()!);
        }

        AssertNoFile("evil");
    }

    [Fact]
    public async Task A_package_that_swells_a_thousandfold_is_refused()
    {
        // More than the 400 MB that a package may unpack to, in half a megabyte.
        var page = await target.Vera.UploadAsync("?name=plan.zip", Zip(("piano.csv", new string('a', 450_000_000))));

        var answer = page.Status == HttpStatusCode.Created ? await ImportAsync(JsonSerializer.Deserialize<JsonElement>(page.Text).GetProperty("id").GetString()!) : page.Text;
        Assert.Contains("DOCUMENT_LIMIT_EXCEEDED", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("pisa/x")]
    [InlineData("X")]
    [InlineData("a/../../b")]
    [InlineData(".")]
    [InlineData("con:")]
    [InlineData("a%2Fb")]
    public async Task A_plan_s_name_that_is_a_path_is_refused(string plan)
    {
        var upload = await target.Vera.UploadAsync("piano.json", SmallPlan.Json(9));

        var answer = await target.Vera.AskAsync("mutation($input: ImportPlanInput!) { importPlan(input: $input) { plan { id } userErrors { code } } }", new { input = new { city = "livorno", upload, plan } });

        Assert.NotEmpty(answer.GetProperty("data").GetProperty("importPlan").GetProperty("userErrors").EnumerateArray());
    }

    [Theory]
    [InlineData("/assets/x/..%2f..%2fappsettings.json")]
    [InlineData("/assets/../../../appsettings.json")]
    [InlineData("/assets/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/assets/x/appsettings.json")]
    [InlineData("/graphql/graphiql/..%2f..%2fappsettings.json")]
    [InlineData("/graphql/graphiql/../../appsettings.json")]
    [InlineData("/graphql/graphiql/%2fetc%2fpasswd")]
    [InlineData("/templates/..%2fidentity.key")]
    [InlineData("/templates/plan.key")]
    [InlineData("/..%2f..%2f..%2f..%2fetc/passwd")]
    [InlineData("/....//....//etc/passwd")]
    [InlineData("/%c0%ae%c0%ae/etc/passwd")]
    [InlineData("/identity.key")]
    [InlineData("/data/identity.key")]
    [InlineData("/service.json")]
    [InlineData("/municipal.db")]
    [InlineData("/mail/")]
    [InlineData("/.git/config")]
    public async Task No_file_of_the_machine_is_served(string path)
    {
        var page = await target.Stranger().GetAsync(path);

        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {page.Status}");
        Assert.DoesNotContain("root:", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Logging", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/templates/plan.xlsx?language=../../../etc/passwd")]
    [InlineData("/templates/plan.zip?language=en%0d%0aSet-Cookie:%20got=1")]
    [InlineData("/citta/livorno%0d%0aSet-Cookie:%20got=1/registro.csv")]
    [InlineData("/citta/livorno%22;filename=%22evil.exe/registro.csv")]
    [InlineData("/citta/livorno/registro.csv?name=evil.exe")]
    [InlineData("/lingua/it%0d%0aSet-Cookie:%20got=1?ritorno=/%0d%0aSet-Cookie:%20got=1")]
    public async Task The_name_of_a_download_is_not_the_asker_s(string path)
    {
        var page = await target.Vera.GetAsync(path);

        Assert.Null(target.Vera.Cookie("got"));
        Assert.DoesNotContain("evil", page.Content.ContentDisposition?.ToString() ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("got=1", page.Headers.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_a_file_of_its_folder_whatever_its_address()
    {
        const string Email = "../../../evil@example.org";
        using var response = await target.Service.Operator.PostAsync($"operator/user?email={Uri.EscapeDataString(Email)}", null, TestContext.Current.CancellationToken);
        if (response.IsSuccessStatusCode)
        {
            await target.Stranger().SubmitAsync("/password", "forgotten", ("email", Email));
            await Mails.LinkAsync(target, Email, "/setup");
        }

        AssertNoFile("evil");
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private async Task<string> ImportAsync(string upload) =>
        (await target.Vera.AskAsync("mutation($input: ImportPlanInput!) { importPlan(input: $input) { plan { id } userErrors { code } } }", new { input = new { city = "livorno", upload, plan = "slip" } })).ToString();

    // In the service's folder and above it, and where the paths of these tests point.
    private void AssertNoFile(string name)
    {
        Assert.DoesNotContain(Directory.EnumerateFiles(target.Folder, "*", SearchOption.AllDirectories), file => Path.GetFileName(file).Contains(name, StringComparison.OrdinalIgnoreCase));
        Assert.All(new[] { "/tmp/evil.csv", "/etc/cron.d/evil.json", Path.Combine(AppContext.BaseDirectory, "evil.json"), Path.Combine(Path.GetTempPath(), "evil.json"), Path.Combine(Path.GetTempPath(), "evil.csv") }, path => Assert.False(File.Exists(path), path));
    }
}
