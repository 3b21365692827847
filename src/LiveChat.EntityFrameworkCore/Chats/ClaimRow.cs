namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>A chat uses an agent's capacity. The load of an agent is the number of these.</summary>
internal sealed class ClaimRow
{
    public required Guid Chat { get; init; }
    public required string Agent { get; init; }

    /// <summary>The place among the chat's claims, from 1.</summary>
    public required int Place { get; init; }
    public required string Kind { get; init; }
}
