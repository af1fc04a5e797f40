using System.Net;
using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Identity.Authority;

namespace MunicipalBenchmark.Identity.Tests.Attacks;

public sealed class TransportRules
{
    [Theory]
    [InlineData("https", "203.0.113.7", "203.0.113.1", "bench.example.it", true)]
    [InlineData("http", "127.0.0.1", "127.0.0.1", "localhost", true)]
    [InlineData("http", "::1", "::1", "[::1]", true)]
    [InlineData("http", "127.0.0.1", "127.0.0.1", "LOCALHOST", true)]
    [InlineData("http", "203.0.113.7", "203.0.113.1", "localhost", false)]
    [InlineData("http", "203.0.113.7", "127.0.0.1", "localhost", false)]
    [InlineData("http", "127.0.0.1", "203.0.113.1", "localhost", false)]
    [InlineData("http", "127.0.0.1", "127.0.0.1", "bench.example.it", false)]
    [InlineData("http", "127.0.0.1", "127.0.0.1", "localhost.evil.example", false)]
    [InlineData("http", "10.0.0.7", "10.0.0.1", "localhost", false)]
    public void http_is_for_this_machine_only(string scheme, string remote, string local, string host, bool allowed)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;
        context.Request.Host = new(host);
        context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
        context.Connection.LocalIpAddress = IPAddress.Parse(local);

        Assert.Equal(allowed, TransportRule.IsAllowed(context.Request));
    }
}
