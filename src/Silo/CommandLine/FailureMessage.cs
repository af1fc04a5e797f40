using System.Data.Common;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Storage.Schema;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>What a person is told when something broke: the remedy where the cause is one of the common ones, else all that helps a report.</summary>
internal static class FailureMessage
{
    public static string Of(Exception exception) => Root(exception) switch
    {
        StoreSchemaException e => e.Message,
        OptionsValidationException e => string.Join(' ', e.Failures),
        AddressInUseException e => $"{e.Message} Another program listens there: give other addresses with --Urls=http://localhost:PORT.",
        DbException e => $"The store cannot be used: {e.Message} Check Data:Directory or Storage:ConnectionString, and that the database server runs.",
        UnauthorizedAccessException e => $"{e.Message} Give this user the right to it, or another Data:Directory.",
        HttpRequestException e => $"The running service did not answer as expected: {e.Message} See its log.",
        _ => $"Something unexpected happened, which is a fault of this program. Please report it with this text:\n{exception}",
    };

    // Hosts wrap what happened while they started.
    private static Exception Root(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is StoreSchemaException or OptionsValidationException or AddressInUseException or DbException or UnauthorizedAccessException)
            {
                return inner;
            }
        }

        return exception;
    }
}
