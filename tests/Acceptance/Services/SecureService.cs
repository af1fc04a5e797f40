using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Acceptance.Attacks;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Services;

/// <summary><c>mb serve</c> on https with a certificate of the test's, as a user sets it up; and on http beside it.</summary>
public sealed partial class SecureService : IAsyncLifetime
{
    private const string CertificatePassword = "the file's own";
    private readonly TemporaryFolder _folder = new();
    private X509Certificate2? _certificate;
    private RunningService? _service;

    /// <summary>Where it is on https.</summary>
    public Uri Address { get; } = new($"https://localhost:{FreePort.Next()}/");

    /// <summary>Where it is on http.</summary>
    public Uri Plain { get; } = new($"http://localhost:{FreePort.Next()}/");

    public async ValueTask InitializeAsync()
    {
        var file = _folder.File("service.pfx");
        _certificate = OwnCertificate.WriteTo(file, CertificatePassword);
        _service = await RunningService.StartAsync(
            _folder.File("data"),
            [$"--Urls={Address.GetLeftPart(UriPartial.Authority)};{Plain.GetLeftPart(UriPartial.Authority)}", "--RateLimits:SignInPerMinute=0", "--RateLimits:TokenPerMinute=0"],
            ("MB__Kestrel__Certificates__Default__Path", file),
            ("MB__Kestrel__Certificates__Default__Password", CertificatePassword));
    }

    /// <summary>Somebody who trusts the service's certificate and no other.</summary>
    internal Visitor Visitor() => new(Address, _certificate);

    /// <summary>Somebody who goes the way without https.</summary>
    internal Visitor PlainVisitor() => new(Plain);

    /// <summary>Makes an account, and answers the link to choose its password with.</summary>
    internal async Task<Uri> LinkAsync(string email)
    {
        var added = (await Mb.RunAsync("user", "add", email, $"--Data:Directory={_service!.Directory}")).Done();
        return new(Link().Match(added.Output).Value);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _certificate?.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"https?://\S+#code=\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
