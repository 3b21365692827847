namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks to whom a chat could be passed on.</summary>
internal sealed record ReadTransferTargets : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>A part of the agent's name, in upper or lower case, at most 100 UTF-16 units; absent for all.</summary>
    public string? Search { get; init; }
}
