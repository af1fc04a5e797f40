namespace MunicipalBenchmark.GraphQL.Tests.Uploads;

public sealed class SentDocuments(TestServer server)
{
    [Fact]
    public async Task Are_kept_for_their_sender_under_a_new_id()
    {
        var (status, first) = await server.UploadAsync("kept", "?name=piano.md", "good"u8.ToArray());
        var (_, second) = await server.UploadAsync("kept", "?name=piano.md", "good"u8.ToArray());

        Assert.Equal(201, status);
        Assert.Equal("piano.md", first.GetProperty("name").GetString());
        Assert.Equal("text/plain", first.GetProperty("mediaType").GetString());
        Assert.Equal(4, first.GetProperty("length").GetInt32());
        Assert.Equal(48, first.GetProperty("id").GetString()!.Length);
        Assert.NotEqual(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("?name=C:%5Cdocs%5Cpiano.md", "piano.md")]
    [InlineData("?name=..%2F..%2Fetc%2Fpasswd", "passwd")]
    public async Task Are_named_without_folders(string query, string expected)
    {
        var (_, answer) = await server.UploadAsync(query, query, "good"u8.ToArray());

        Assert.Equal(expected, answer.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?name=")]
    [InlineData("?name=..")]
    [InlineData("?name=%2Fetc%2F")]
    [InlineData("?name=a%00b")]
    public async Task Need_a_name(string query)
    {
        var (status, answer) = await server.UploadAsync("nameless", query, "good"u8.ToArray());

        Assert.Equal(400, status);
        Assert.Equal("UPLOAD_NAME_INVALID", answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Are_not_taken_from_strangers()
    {
        var (status, answer) = await server.UploadAsync(null, "?name=piano.md", "good"u8.ToArray());

        Assert.Equal(401, status);
        Assert.Equal("UNAUTHENTICATED", answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Are_refused_by_what_they_are_and_not_by_their_name()
    {
        var (status, answer) = await server.UploadAsync("picture", "?name=piano.pdf", "GIF89a"u8.ToArray());

        Assert.Equal(415, status);
        Assert.Equal("NOT_TEXT", answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Are_refused_beyond_the_limit_of_size()
    {
        var (status, answer) = await server.UploadAsync("large", "?name=piano.md", new byte[1001]);

        Assert.Equal(413, status);
        Assert.Equal("DOCUMENT_TOO_LARGE", answer.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Are_refused_beyond_what_one_account_may_send()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(201, (await server.UploadAsync("eager", "?name=piano.md", "good"u8.ToArray())).Status);
        }

        var (status, answer) = await server.UploadAsync("eager", "?name=piano.md", "good"u8.ToArray());

        Assert.Equal(429, status);
        Assert.Equal("UPLOAD_LIMIT", answer.GetProperty("code").GetString());
    }
}
