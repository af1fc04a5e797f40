using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identity.Store;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>
/// One-time codes of authenticator apps (RFC 6238, SHA-1, 30 seconds, six digits), each taken once: the framework's provider takes the same code again
/// for as long as it is valid.
/// </summary>
internal sealed class TotpProvider(AccountsContext store, TimeProvider time) : IUserTwoFactorTokenProvider<Account>
{
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;

    // A clock may be a step behind or before.
    private const int Tolerance = 1;

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult(string.Empty);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        !string.IsNullOrWhiteSpace(await manager.GetAuthenticatorKeyAsync(user).ConfigureAwait(false));

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user).ConfigureAwait(false) is not { Length: > 0 } key
            || FindStep(Base32.Decode(key), token, time.GetUtcNow().ToUnixTimeSeconds() / StepSeconds) is not { } step)
        {
            return false;
        }

        // Whoever moves the step on has used the code; of two at once, one.
        var taken = await store.Users.Where(account => account.Id == user.Id && account.TotpStep < step)
            .ExecuteUpdateAsync(account => account.SetProperty(item => item.TotpStep, step)).ConfigureAwait(false);
        if (taken == 1)
        {
            user.TotpStep = step;
        }

        return taken == 1;
    }

    /// <summary>The code of a step.</summary>
    internal static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static long? FindStep(byte[] key, string token, long now)
    {
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(key, step)), Encoding.UTF8.GetBytes(token)))
            {
                return step;
            }
        }

        return null;
    }
}
