namespace LiveChat.Testing;

/// <summary>Thrown by the set-up of specs when something the machine should have is missing, e.g. a database. The specs are then shown as skipped, with the reason; never as passed.</summary>
public sealed class SpecsUnavailableException : Exception
{
    // The agreement of xunit 2.9: an exception whose message begins like this skips the test.
    private const string Skip = "$XunitDynamicSkip$";

    /// <summary>Skips without a reason.</summary>
    public SpecsUnavailableException() : this("What these specs need is missing.") { }

    /// <summary>Skips.</summary>
    /// <param name="reason">What is missing and how to get it, in one sentence.</param>
    public SpecsUnavailableException(string reason) : base(Skip + reason) { }

    /// <summary>Skips.</summary>
    /// <param name="reason">What is missing and how to get it, in one sentence.</param>
    /// <param name="innerException">How that was found out.</param>
    public SpecsUnavailableException(string reason, Exception innerException) : base(Skip + reason, innerException) { }
}
