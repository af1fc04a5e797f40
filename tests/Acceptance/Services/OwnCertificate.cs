using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MunicipalBenchmark.Acceptance.Services;

/// <summary>A certificate of this machine's name that nobody else vouches for.</summary>
internal static class OwnCertificate
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Writes it with its key into a file, and answers what a client needs to know it.</summary>
    public static X509Certificate2 WriteTo(string file, string password)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(new OidCollection { new Oid(ServerAuthentication) }, critical: false));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(file, made.Export(X509ContentType.Pfx, password));
        return X509CertificateLoader.LoadCertificate(made.Export(X509ContentType.Cert));
    }
}
