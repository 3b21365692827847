namespace LiveChat.AspNetCore.Contract;

/// <summary>Lets a customer in again.</summary>
internal sealed record UnblockVisitor : WireRecord
{
    /// <summary>The customer, as <c>ReadBlocked</c> names them.</summary>
    public required string ContactId { get; init; }
}
