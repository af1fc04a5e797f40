using System.Buffers;
using System.Text;
using MunicipalBenchmark.Identity.Mail;
using MunicipalBenchmark.TestKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace MunicipalBenchmark.Identity.Tests.Mail;

public sealed class Delivery
{
    [Fact]
    public async Task a_letter_goes_out_by_smtp_and_its_link_is_whole()
    {
        var port = FreePort.Next();
        var received = new Received();
        var services = new ServiceProvider();
        services.Add(received);
        var server = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("localhost").Port(port).Build(), services);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = server.StartAsync(stop.Token);
        var office = new SmtpPostOffice("localhost", new() { Port = port, Encrypted = false, From = "benchmark@example.it" });
        var link = new Uri("https://benchmark.example.it/setup#code=" + new string('a', 43));

        await office.DeliverAsync(Letters.Invitation("anna@example.it", new(link, DateTimeOffset.UnixEpoch)), TestContext.Current.CancellationToken);

        var text = await received.Message.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await running;
        Assert.Contains(link.AbsoluteUri, text, StringComparison.Ordinal);
        Assert.Contains("To: anna@example.it", text, StringComparison.Ordinal);
    }

    private sealed class Received : MessageStore
    {
        public TaskCompletionSource<string> Message { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            Message.TrySetResult(Encoding.UTF8.GetString(buffer.ToArray()));
            return Task.FromResult(SmtpResponse.Ok);
        }
    }
}
