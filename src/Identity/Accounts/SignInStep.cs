namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>How far a sign-in has come.</summary>
public enum SignInStep
{
    /// <summary>Signed in at the authority; send the browser to <c>returnUrl</c>.</summary>
    Done,

    /// <summary>The password was right; ask for a one-time code or a recovery code.</summary>
    SecondFactor,

    /// <summary>Wrong; it is not said what. The same for addresses that nobody has.</summary>
    Refused,

    /// <summary>Too many wrong tries: the account is closed for some minutes.</summary>
    LockedOut,
}
