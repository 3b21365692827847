using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>An answer of a hub, as a client reads it.</summary>
internal sealed record Answer<T>(T? Value = null, ReplyError? Error = null, bool Ok = false)
    where T : class
{
    /// <summary>What was answered; fails the test when it was an error.</summary>
    public T Expect() => Value ?? throw new InvalidOperationException($"The hub answered {Error?.Code}.");

    public string? Code => Error?.Code;
}
